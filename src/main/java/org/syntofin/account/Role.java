package org.syntofin.account;

/** What someone may do. Everybody learns; instructing and administering are given by an administrator. */
public enum Role {
    LEARNER,
    INSTRUCTOR,
    ADMINISTRATOR;

    /** The name under which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
