package org.syntofin.lab.internal;

import org.syntofin.lab.Ask;

/**
 * What a listed misconception would say of the next segment.
 *
 * @param cause its id, as in {@code syn-counts-none}
 */
record Mistake(Ask part, String value, String cause) {}
