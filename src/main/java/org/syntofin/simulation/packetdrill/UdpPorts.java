package org.syntofin.simulation.packetdrill;

/**
 * The UDP ports of TCP within UDP.
 *
 * @param remote the other end's
 * @param local that of the host under test
 */
public record UdpPorts(int remote, int local) {}
