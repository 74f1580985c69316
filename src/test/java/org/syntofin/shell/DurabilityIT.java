package org.syntofin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.PackagedServer;
import org.syntofin.VaadinDriver;

/**
 * Kills the packaged server without warning while answers come in over HTTP, and looks into what it kept: every answer
 * that was acknowledged is there, and none is there twice, though the one that was under way is sent again after the next
 * start, as a browser does. Without the group commit H2 loses the last half second of each life.
 */
class DurabilityIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_IN_EACH_LIFE = 40;

    /** A wrong order, which a learner may mend as often as he likes in one attempt: one line, all others put aside. */
    private static final List<String> ONE = List.of("i1");

    private static final List<String> OTHERS =
            Stream.of(2, 3, 4, 5, 6, 7).map(place -> "i" + place).toList();

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    @Test
    void findsEveryAcknowledgedAnswerOnceAfterEachKill() throws Exception {
        int kills = Boolean.getBoolean("syntofin.soak") ? 50 : 5;
        try (PackagedServer server = PackagedServer.start(folder)) {
            List<Guest> guests =
                    Stream.generate(() -> new Guest(server)).limit(WRITERS).toList();
            for (int life = 0; life < kills; life++) {
                if (life > 0) {
                    server.startAgain();
                }
                answerAndKill(server, guests);
                Map<String, Integer> kept = kept(server.database());
                assertThat(kept.keySet()).as("life %d", life).containsAll(acknowledged);
                assertThat(kept.values()).as("life %d", life).containsOnly(1);
            }
            guests.forEach(Guest::close);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(kills * ACKNOWLEDGED_IN_EACH_LIFE);
    }

    private void answerAndKill(PackagedServer server, List<Guest> guests) throws Exception {
        int before = acknowledged.size();
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (Guest guest : guests) {
                writers.add(pool.submit(() -> {
                    guest.answerUntilGone(over);
                    return null;
                }));
            }
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= before + ACKNOWLEDGED_IN_EACH_LIFE);
            over.set(true);
            server.kill();
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    /** Someone without an account, who answers one question of a lesson again and again. */
    private final class Guest implements AutoCloseable {

        private final VaadinDriver driver;
        private Optional<String> underWay = Optional.empty();

        Guest(PackagedServer server) {
            driver = new VaadinDriver(server.address(""));
        }

        void answerUntilGone(AtomicBoolean over) throws InterruptedException {
            try {
                driver.open("course/tcp/handshake");
                int form = driver.element("answer-form", "kind", "order");
                if (underWay.isPresent()) {
                    send(form, underWay.get());
                }
                while (true) {
                    boolean known = !driver.cookie("syntofin-device").isEmpty();
                    String submission = UUID.randomUUID().toString();
                    underWay = Optional.of(submission).filter(_ -> known);
                    send(form, submission);
                }
            } catch (IOException gone) {
                assertThat(over).as("the server went away by itself: %s", gone).isTrue();
            }
        }

        private void send(int form, String submission) throws IOException, InterruptedException {
            driver.fire(
                    form,
                    "answer-submitted",
                    Map.of(
                            "event.detail",
                            Map.of("submission", submission, "response", Map.of("order", ONE, "aside", OTHERS))));
            assertThat(driver.property(form, "acknowledged")).isEqualTo(submission);
            acknowledged.add(submission);
        }

        @Override
        public void close() {
            driver.close();
        }
    }

    /** How often each answer is there, by its submission. */
    private static Map<String, Integer> kept(Path database) throws SQLException {
        Map<String, Integer> kept = new HashMap<>();
        String url = "jdbc:h2:file:" + database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select submission, count(*) from answer group by submission")) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getInt(2));
            }
        }
        return kept;
    }
}
