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

    private static final String FILE_URL = "jdbc:h2:file:";
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

    /** The folder of the database's file; empty where it has none. */
    private static Optional<Path> folder(String url) {
        if (!url.startsWith(FILE_URL)) {
            return Optional.empty();
        }
        String file = url.substring(FILE_URL.length())
                .replaceFirst(";.*", "")
                .replaceFirst("^~", System.getProperty("user.home"));
        return Optional.ofNullable(Path.of(file).toAbsolutePath().getParent());
    }
}
