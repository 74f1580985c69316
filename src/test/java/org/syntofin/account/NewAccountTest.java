package org.syntofin.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewAccountTest {

    private static final String GOOD = "three small words";

    @ParameterizedTest
    @ValueSource(strings = {"ada", "王小明", "ada.l@school.org", "x1", " Ada ", "Ａda"})
    void acceptsSignInNames(String signInName) {
        assertThat(new NewAccount("Ada", signInName, GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "-ada", "two words", "<b>ada</b>", "a\u0000b", "ada\u202Eb"})
    void refusesSignInNames(String signInName) {
        assertThat(new NewAccount("Ada", signInName, GOOD).problems())
                .containsExactly(AccountProblem.SIGN_IN_NAME_MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430da", "ad\u03b1", "\u0430\u738b"})
    void refusesSignInNamesThatMixAlphabets(String signInName) {
        assertThat(new NewAccount("Ada", signInName, GOOD).problems())
                .containsExactly(AccountProblem.SIGN_IN_NAME_MIXED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0430\u043d\u043d\u0430", "lee\u674e", "\u674e4", "\uac15_kang"})
    void acceptsSignInNamesOfOneScriptOrOfEastAsia(String signInName) {
        assertThat(new NewAccount("Ada", signInName, GOOD).problems()).isEmpty();
    }

    @Test
    void refusesALongSignInName() {
        assertThat(new NewAccount("Ada", "a".repeat(60), GOOD).problems()).isEmpty();
        assertThat(new NewAccount("Ada", "a".repeat(61), GOOD).problems())
                .containsExactly(AccountProblem.SIGN_IN_NAME_MALFORMED);
    }

    @Test
    void comparesSignInNamesWithoutCaseAndWidth() {
        assertThat(NewAccount.canonical(" ＡDA ")).isEqualTo("ada");
        assertThat(NewAccount.canonical("I")).isEqualTo("i");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "七个字的密码！"})
    void refusesShortPasswords(String password) {
        assertThat(new NewAccount("Ada", "ada", password).problems()).containsExactly(AccountProblem.PASSWORD_SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "12345678",
                "zzzzzzzzzz",
                "ada-lovelace",
                "ADA-lovelace",
                "password123",
                "P@ssw0rd2024",
                "Countess1",
                "woaini520",
                "synfin12"
            })
    void refusesPasswordsThatAreTriedFirst(String password) {
        assertThat(new NewAccount("Countess", "Ada-Lovelace", password).problems())
                .containsExactly(AccountProblem.PASSWORD_GUESSABLE);
    }

    @Test
    void boundsThePasswordsLength() {
        assertThat(new NewAccount("Ada", "ada", GOOD.repeat(8).substring(0, 128)).problems())
                .isEmpty();
        assertThat(new NewAccount("Ada", "ada", GOOD.repeat(8).substring(0, 129)).problems())
                .containsExactly(AccountProblem.PASSWORD_LONG);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(new NewAccount(" ", "?", "short").problems())
                .containsExactly(
                        AccountProblem.NAME_MISSING,
                        AccountProblem.SIGN_IN_NAME_MALFORMED,
                        AccountProblem.PASSWORD_SHORT);
    }

    @Test
    void saysNothingOfItsContents() {
        assertThat(new NewAccount("Ada", "ada", GOOD)).hasToString("NewAccount");
    }
}
