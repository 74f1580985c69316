/**
 * Capture files: pcap and pcapng, read and written, and the link layers around the IP packets in them.
 *
 * <p>{@link org.syntofin.tcp.wire.pcap.CaptureReader} takes the bytes of a file in either format and byte order and
 * gives {@link org.syntofin.tcp.wire.pcap.CapturedPacket}s; {@link org.syntofin.tcp.wire.pcap.LinkLayer} finds the IP
 * packet inside one. {@link org.syntofin.tcp.wire.pcap.PcapngWriter} and
 * {@link org.syntofin.tcp.wire.pcap.PcapWriter} write. What the IP packet says is the concern of the package
 * {@code tcp.wire.packet}; this one knows nothing of TCP. Whatever the bytes, a reader throws nothing but
 * {@link org.syntofin.tcp.wire.pcap.CaptureFormatException}.
 */
@NullMarked
package org.syntofin.tcp.wire.pcap;

import org.jspecify.annotations.NullMarked;
