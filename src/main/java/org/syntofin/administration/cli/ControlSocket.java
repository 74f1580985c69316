package org.syntofin.administration.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The Unix socket by which commands reach a running server: {@code control/socket} in its data folder. Who may enter that
 * folder is only whoever runs the server.
 */
record ControlSocket(Path data) {

    private static final String FOLDER = "control";

    Path path() {
        return folder().resolve("socket");
    }

    /** The answer of the server that listens here; empty where none does. */
    Optional<Reply> ask(Request request) throws IOException {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            try {
                channel.connect(address());
            } catch (IOException nobodyListens) {
                if (!Files.isWritable(path())) {
                    throw nobodyListens;
                }
                return Optional.empty();
            }
            request.writeTo(new DataOutputStream(Channels.newOutputStream(channel)));
            return Optional.of(Reply.readFrom(new DataInputStream(Channels.newInputStream(channel))));
        }
    }

    /** Listens, unless another server does; a socket that a killed server left is taken over. */
    Optional<ServerSocketChannel> listen() throws IOException {
        Path folder = folder();
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(data);
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } else {
            Files.createDirectories(folder);
        }
        if (isServed()) {
            return Optional.empty();
        }
        Files.deleteIfExists(path());
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(address());
        return Optional.of(channel);
    }

    private boolean isServed() throws IOException {
        if (!Files.exists(path())) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(address());
        } catch (java.net.ConnectException nobody) {
            return false;
        }
    }

    private Path folder() {
        return data.resolve(FOLDER);
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(path());
    }
}
