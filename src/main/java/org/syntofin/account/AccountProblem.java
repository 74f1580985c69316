package org.syntofin.account;

import java.util.Locale;

/** What is wrong with what someone typed; the words are under {@link #key()}. */
public enum AccountProblem {
    NAME_MISSING(Field.NAME),
    NAME_LONG(Field.NAME),
    SIGN_IN_NAME_MALFORMED(Field.SIGN_IN_NAME),
    SIGN_IN_NAME_MIXED(Field.SIGN_IN_NAME),
    SIGN_IN_NAME_TAKEN(Field.SIGN_IN_NAME),
    PASSWORD_SHORT(Field.PASSWORD),
    PASSWORD_LONG(Field.PASSWORD),
    PASSWORD_GUESSABLE(Field.PASSWORD),
    CREDENTIALS_WRONG(Field.PASSWORD),
    PRESENT_PASSWORD_WRONG(Field.PRESENT_PASSWORD),
    CODE_WRONG(Field.CODE),
    LINK_SPENT(Field.CODE),
    NO_LONGER_POSSIBLE(Field.CODE);

    /** Where it was typed. */
    public enum Field {
        NAME,
        SIGN_IN_NAME,
        PASSWORD,
        PRESENT_PASSWORD,
        CODE
    }

    private final Field field;

    AccountProblem(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }

    /** The key of the words that say what is wrong and how to mend it. */
    public String key() {
        return "account.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
