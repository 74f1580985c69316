package org.syntofin.administration.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for commands while the server runs; see {@link ControlSocket}. */
@Component
@ConditionalOnProperty(name = ControlServer.SETTING, matchIfMissing = true)
class ControlServer implements SmartLifecycle {

    /** Whether commands are listened for. */
    static final String SETTING = "syntofin.control";

    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);

    private final CommandDesk desk;
    private final ControlSocket socket;
    private volatile @Nullable ServerSocketChannel listening;

    ControlServer(CommandDesk desk, @Value("${syntofin.data}") Path data) {
        this.desk = desk;
        this.socket = new ControlSocket(data);
    }

    /** A server without commands is better than none: where there can be no socket, the log says so. */
    @Override
    public void start() {
        try {
            ServerSocketChannel channel = socket.listen().orElse(null);
            if (channel == null) {
                LOG.warn("{} is another server's: commands go to that one", socket.path());
                return;
            }
            listening = channel;
            Thread.ofVirtual().name("control").start(() -> accept(channel));
        } catch (IOException | UnsupportedOperationException impossible) {
            LOG.warn("no commands while this server runs: {} cannot be made", socket.path(), impossible);
        }
    }

    @Override
    public void stop() {
        ServerSocketChannel channel = listening;
        listening = null;
        if (channel != null) {
            try {
                channel.close();
                Files.deleteIfExists(socket.path());
            } catch (IOException left) {
                LOG.debug("the next start takes {} over", socket.path(), left);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private void accept(ServerSocketChannel channel) {
        while (channel.isOpen()) {
            try {
                SocketChannel caller = channel.accept();
                Thread.ofVirtual().name("control-command").start(() -> serve(caller));
            } catch (ClosedChannelException stopped) {
                return;
            } catch (IOException failed) {
                LOG.warn("a command could not be received", failed);
                return;
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            Request request = Request.readFrom(new DataInputStream(Channels.newInputStream(caller)));
            desk.carryOut(request).writeTo(new DataOutputStream(Channels.newOutputStream(caller)));
        } catch (IOException gone) {
            LOG.debug("whoever asked is gone", gone);
        }
    }
}
