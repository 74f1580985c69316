package org.syntofin.shell;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/**
 * Puts durable transactions before an H2 database in a file. PostgreSQL syncs by itself, and a database in memory has
 * nothing to lose. {@code syntofin.storage.keep-free} says how much of the disk must stay free; below it nothing is
 * written.
 */
@Component
class Durability implements DestructionAwareBeanPostProcessor {

    private static final String H2_URL = "jdbc:h2:";

    /** Databases of H2 that are not in a file of this machine's, or not by this process. */
    private static final List<String> ELSEWHERE = List.of("mem:", "tcp:", "ssl:", "zip:");

    private static final DataSize KEEP_FREE = DataSize.ofMegabytes(200);

    private final Environment environment;
    private final ObjectProvider<DataSourceProperties> source;
    private final ObjectProvider<Clock> clock;
    private final List<GroupCommit> running = new CopyOnWriteArrayList<>();

    Durability(Environment environment, ObjectProvider<DataSourceProperties> source, ObjectProvider<Clock> clock) {
        this.environment = environment;
        this.source = source;
        this.clock = clock;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof PlatformTransactionManager manager) {
            return folder(source.getObject().determineUrl())
                    .<Object>map(folder -> durable(manager, folder))
                    .orElse(bean);
        }
        return bean;
    }

    @Override
    public boolean requiresDestruction(Object bean) {
        return bean instanceof PlatformTransactionManager;
    }

    @Override
    public void postProcessBeforeDestruction(Object bean, String name) {
        running.forEach(GroupCommit::close);
    }

    private DurableTransactions durable(PlatformTransactionManager manager, Path folder) {
        DataSourceProperties database = source.getObject();
        GroupCommit commits = new GroupCommit(() -> DriverManager.getConnection(
                database.determineUrl(), database.determineUsername(), database.determinePassword()));
        running.add(commits);
        commits.start();
        DataSize keepFree = environment.getProperty("syntofin.storage.keep-free", DataSize.class, KEEP_FREE);
        return new DurableTransactions(manager, commits, new DiskGuard(folder, keepFree.toBytes(), clock.getObject()));
    }

    /** The folder of the database's file, which H2 lets one write with and without {@code file:}; empty for others. */
    static Optional<Path> folder(String url) {
        String place = url.startsWith(H2_URL) ? url.substring(H2_URL.length()) : "mem:";
        if (ELSEWHERE.stream().anyMatch(place::startsWith)) {
            return Optional.empty();
        }
        String file =
                place.replaceFirst("^(file|async|nio|nioMapped|split):", "").replaceFirst(";.*", "");
        String home = System.getProperty("user.home");
        Path path = file.startsWith("~") ? Path.of(home + file.substring(1)) : Path.of(file);
        return Optional.ofNullable(path.toAbsolutePath().getParent());
    }
}
