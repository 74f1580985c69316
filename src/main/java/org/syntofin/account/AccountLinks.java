package org.syntofin.account;

/** The addresses of the pages of getting in, relative to the application's root. */
public final class AccountLinks {

    /** Where a fresh installation gets its administrator. */
    public static final String SETUP = "setup";

    public static final String REGISTER = "register";
    public static final String SIGN_IN = "sign-in";

    /** Where a person changes the password. */
    public static final String PASSWORD = "account/password";

    private AccountLinks() {}
}
