/**
 * TCP segments as bytes: IPv4 and IPv6 packets with valid checksums, made from and read into
 * {@link org.syntofin.tcp.wire.Segment}s.
 *
 * <p>{@link org.syntofin.tcp.wire.packet.PacketWriter} makes a packet,
 * {@link org.syntofin.tcp.wire.packet.PacketReader} reads one. Whatever the bytes, the reader throws nothing but
 * {@link org.syntofin.tcp.wire.packet.PacketFormatException}. Where packets come from (capture files, link layers) is
 * the concern of the package {@code tcp.wire.pcap}.
 */
@NullMarked
package org.syntofin.tcp.wire.packet;

import org.jspecify.annotations.NullMarked;
