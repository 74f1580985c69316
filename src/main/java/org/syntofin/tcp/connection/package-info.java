/**
 * A host's TCP by the event processing of RFC 9293, 3.10: connections, listeners, their control blocks and timers. It
 * has no clock, thread, randomness or I/O of its own: time comes in with each event, segments and whatever else
 * happens go out through an observer. Every branch that is taken has a name, {@link Rule}, and where an inequality
 * decided, a {@link Check} with its numbers. A host's TCP can be copied, so that searches may try several futures.
 */
@NullMarked
package org.syntofin.tcp.connection;

import org.jspecify.annotations.NullMarked;
