/**
 * Rows, repositories and the machinery behind signing in. Everything here is private to the account module; what leaves
 * it is a record of the parent package.
 */
@NullMarked
package org.syntofin.account.internal;

import org.jspecify.annotations.NullMarked;
