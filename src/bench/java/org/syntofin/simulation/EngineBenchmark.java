package org.syntofin.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.IsnGenerator;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Observer;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.Rule;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;

/**
 * How fast the engine is: {@code ./mvnw -Pbench test}; the figures are in docs/engine.md. One core is one thread and a
 * collector that runs in it; {@link CpuTime} adds what each operation took of the processor.
 */
@State(Scope.Thread)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx512m"})
@Warmup(iterations = 8, time = 3)
@Measurement(iterations = 5, time = 3)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class EngineBenchmark {

    private static final long DELAY = 10;
    private static final int MANY = 100;
    private static final Endpoint SERVER = new Endpoint("server", 80);

    private final Deque<Segment> inFlight = new ArrayDeque<>();
    private TcpHost client;
    private TcpHost server;
    private long now;
    private int port;
    private Scenario whole;
    private Scenario teaching;
    private Scenario flood;
    private Scenario many;

    /** Puts what is sent on the wire and hears nothing else. */
    private final class Wire implements Observer {
        @Override
        public void send(
                @Nullable Connection connection,
                Segment segment,
                boolean retransmission,
                @Nullable Rule rule,
                @Nullable Check why) {
            inFlight.add(segment);
        }
    }

    @Setup(Level.Iteration)
    public void hosts() {
        Profile brief = Profile.RFC9293.with(ProfileOption.MSL, 1);
        client = new TcpHost("client", brief, 1, new IsnGenerator(1), new Wire());
        server = new TcpHost("server", brief, 2, new IsnGenerator(2), new Wire());
        now = 0;
        Listener listener = server.calls().listen(now, 80).orElseThrow();
        listener.acceptAutomatically(true);
        whole = BenchmarkScenarios.whole(1);
        teaching = BenchmarkScenarios.whole(75);
        flood = BenchmarkScenarios.flood(10_000);
        many = BenchmarkScenarios.oneAfterAnother(MANY);
    }

    /** A connection from handshake by 100 octets to TIME-WAIT's end, both hosts driven directly, without trace. */
    @Benchmark
    public long connection() {
        port = 1_000 + (port + 1) % 60_000;
        Connection c = client.calls().connect(now, port, SERVER).orElseThrow();
        drain();
        client.calls().send(now, c.socket(), BenchmarkScenarios.HUNDRED);
        drain();
        client.calls().close(now, c.socket());
        drain();
        Connection child = server.connections().iterator().next();
        server.calls().close(now, child.socket());
        drain();
        now += 100;
        client.runTimers(now);
        return now;
    }

    private void drain() {
        for (Segment segment = inFlight.poll(); segment != null; segment = inFlight.poll()) {
            now += DELAY;
            (segment.to().port() == 80 ? server : client).deliver(now, segment);
        }
    }

    /** The same by the simulator, which makes both hosts anew, without trace. */
    @Benchmark
    public Outcome simulated() {
        return Simulator.runWithoutTrace(whole);
    }

    /** A hundred of them in one run, one after another on the same two hosts: what ns3/connections.cc does too. */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public Outcome oneAfterAnother() {
        return Simulator.runWithoutTrace(many);
    }

    /** One connection by the simulator with the full trace. */
    @Benchmark
    public Trace traced() {
        return Simulator.run(whole);
    }

    /** A run of about 500 steps with the full trace. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int teachingScenario() {
        int steps = Simulator.run(teaching).steps().size();
        if (steps < 480) {
            throw new IllegalStateException("only " + steps + " steps");
        }
        return steps;
    }

    /** 10,000 forged SYNs against a backlog of 128. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Outcome synFlood() {
        return Simulator.runWithoutTrace(flood);
    }
}
