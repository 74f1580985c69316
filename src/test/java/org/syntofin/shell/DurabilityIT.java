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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.syntofin.PackagedServer;
import org.syntofin.VaadinDriver;

/**
 * Kills the packaged server without warning while people act on it over HTTP, and looks into what the next start finds:
 * whatever was acknowledged is there, and once. Without the group commit H2 loses the last half second of each life.
 */
class DurabilityIT {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED_IN_EACH_LIFE = 12;

    @TempDir
    private Path folder;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();

    @Test
    void findsEverythingThatWasAcknowledgedBeforeAKill() throws Exception {
        int kills = Boolean.getBoolean("syntofin.soak") ? 50 : 5;
        try (PackagedServer server = PackagedServer.start(folder)) {
            for (int life = 0; life < kills; life++) {
                if (life > 0) {
                    server.startAgain();
                }
                actAndKill(server);
                Map<String, Integer> kept = kept(server.database());
                assertThat(kept.keySet()).as("life %d", life).containsAll(acknowledged);
                assertThat(kept.values()).as("life %d", life).containsOnly(1);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(kills * ACKNOWLEDGED_IN_EACH_LIFE);
    }

    private void actAndKill(PackagedServer server) throws Exception {
        int before = acknowledged.size();
        AtomicBoolean over = new AtomicBoolean();
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(pool.submit(() -> {
                    act(server, over);
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

    /** Registers one person after another until the server is gone. */
    private void act(PackagedServer server, AtomicBoolean over) throws InterruptedException {
        try {
            while (true) {
                String name = "person" + names.incrementAndGet();
                try (VaadinDriver driver = new VaadinDriver(server.address("")).open("register")) {
                    driver.fillAndClick(Map.of("Name", name, "Sign-in name", name, "Password", "three small words"));
                    assertThat(driver.cookie("syntofin-device")).as(name).isNotEmpty();
                }
                acknowledged.add(name);
            }
        } catch (IOException gone) {
            assertThat(over).as("the server went away by itself: %s", gone).isTrue();
        }
    }

    /** How often each person is there. */
    private static Map<String, Integer> kept(Path database) throws SQLException {
        Map<String, Integer> kept = new HashMap<>();
        String url = "jdbc:h2:file:" + database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select p.sign_in_name, (select count(*) from device_token t"
                        + " where t.learner_id = p.learner_id) from person p")) {
            while (rows.next()) {
                kept.merge(rows.getString(1), rows.getInt(2), Integer::sum);
            }
        }
        return kept;
    }
}
