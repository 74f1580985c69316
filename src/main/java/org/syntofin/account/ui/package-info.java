/**
 * The pages on which one gets in and out: the first page, signing in, registering, the first administrator, a one-time
 * link, and the page on which a person sees to their own account. Leaves of the house: nobody links to a class here, only
 * to its path.
 */
@NullMarked
package org.syntofin.account.ui;

import org.jspecify.annotations.NullMarked;
