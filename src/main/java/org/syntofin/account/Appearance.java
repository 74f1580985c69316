package org.syntofin.account;

/** Light, dark, or as the device says. */
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
