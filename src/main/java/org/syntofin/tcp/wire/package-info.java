/**
 * TCP segments as plain values: sequence numbers modulo 2^32, flags, options, payload, and the one written form of a
 * segment that the whole product shares. Nothing here knows a state or a clock. Bytes and capture files are in the
 * packages below this one.
 */
@NullMarked
package org.syntofin.tcp.wire;

import org.jspecify.annotations.NullMarked;
