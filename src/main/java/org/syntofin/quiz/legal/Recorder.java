package org.syntofin.quiz.legal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.Signal;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;

/** Writes down what one host shows during one move, and by which rules. */
final class Recorder implements Observer {

    private final String host;
    private final List<Node.Pending> shown;
    private final @Nullable ControlBlocks blocks;

    /**
     * Several hosts' recorders may share one list, so that what they show stands in its order.
     *
     * @param blocks takes what the control blocks hold then; null where nobody will ask
     */
    Recorder(String host, List<Node.Pending> shown, @Nullable ControlBlocks blocks) {
        this.host = host;
        this.shown = shown;
        this.blocks = blocks;
    }

    @Override
    public void send(
            @Nullable Connection connection,
            Segment segment,
            boolean retransmission,
            @Nullable Rule rule,
            @Nullable Check why) {
        add(connection, new Node.Pending(new Shown.Sent(host, segment), -1, rule));
    }

    @Override
    public void state(Connection connection, State from, State to, @Nullable Rule rule, @Nullable Check why) {
        add(connection, new Node.Pending(new Shown.Entered(host, to), -1, rule));
    }

    @Override
    public void listening(Listener listener, State from, State to, @Nullable Rule rule) {
        shown.add(new Node.Pending(new Shown.Entered(host, to), -1, rule));
    }

    @Override
    public void signal(int socket, Signal signal, Payload data, @Nullable Rule rule, @Nullable Check why) {
        shown.add(new Node.Pending(new Shown.Told(host, signal.text()), -1, rule));
    }

    private void add(@Nullable Connection connection, Node.Pending pending) {
        shown.add(pending);
        if (connection != null && blocks != null) {
            blocks.write(pending, connection);
        }
    }
}
