package org.syntofin.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class DurableTransactionsTest {

    @TempDir
    private Path folder;

    private final AtomicInteger checkpoints = new AtomicInteger();
    private DriverManagerDataSource source;
    private GroupCommit commits;
    private DurableTransactions transactions;
    private JdbcClient database;

    @BeforeEach
    void open() {
        source = new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("db") + ";DB_CLOSE_DELAY=-1");
        database = JdbcClient.create(source);
        database.sql("create table answer (id bigint primary key)").update();
        commits = new GroupCommit(this::counted);
        commits.start();
        transactions = new DurableTransactions(new JdbcTransactionManager(source), commits, guard(0));
    }

    @AfterEach
    void close() {
        commits.close();
        database.sql("shutdown").update();
    }

    @Test
    void waitsForACheckpointAfterAWrite() {
        write(transactions, 1);

        assertThat(checkpoints).hasValue(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void waitsOnceForNestedServices() {
        TransactionTemplate outer = new TransactionTemplate(transactions);

        outer.executeWithoutResult(status -> {
            write(transactions, 1);
            write(transactions, 2);
            assertThat(checkpoints).hasValue(0);
        });

        assertThat(checkpoints).hasValue(1);
    }

    @Test
    void letsReadersPass() {
        DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);

        new TransactionTemplate(transactions, reading).executeWithoutResult(status -> count());

        assertThat(checkpoints).hasValue(0);
    }

    @Test
    void letsWhoRollsBackPass() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            insert(1);
            status.setRollbackOnly();
        });

        assertThat(checkpoints).hasValue(0);
        assertThat(count()).isZero();
    }

    @Test
    void letsManyWaitForOneCheckpoint() throws Exception {
        int writers = 32;
        CountDownLatch ready = new CountDownLatch(writers);
        List<Future<?>> done = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                int id = i;
                done.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    write(transactions, id);
                    return id;
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }

        assertThat(count()).isEqualTo(writers);
        assertThat(checkpoints.get()).isPositive().isLessThan(writers);
    }

    @Test
    void acknowledgesNothingWhenTheCheckpointFails() {
        GroupCommit broken = new GroupCommit(() -> {
            throw new SQLException("the disk is gone");
        });
        broken.start();
        DurableTransactions unsure = new DurableTransactions(new JdbcTransactionManager(source), broken, guard(0));

        assertThatThrownBy(() -> write(unsure, 1)).isInstanceOf(TransactionSystemException.class);

        broken.close();
    }

    @Test
    void acknowledgesNothingOnceStopped() {
        commits.close();

        assertThatThrownBy(() -> write(transactions, 1)).isInstanceOf(TransactionSystemException.class);
    }

    @Test
    void refusesToWriteButReadsWhileTheDiskIsNearlyFull() {
        DurableTransactions full =
                new DurableTransactions(new JdbcTransactionManager(source), commits, guard(Long.MAX_VALUE));
        DefaultTransactionDefinition reading = new DefaultTransactionDefinition();
        reading.setReadOnly(true);

        assertThatThrownBy(() -> write(full, 1)).isInstanceOf(StorageFull.class).hasMessageContaining("bytes are free");
        new TransactionTemplate(full, reading)
                .executeWithoutResult(status -> assertThat(count()).isZero());
    }

    private Connection counted() throws SQLException {
        Connection connection = DriverManager.getConnection(source.getUrl());
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("createStatement")) {
                        checkpoints.incrementAndGet();
                    }
                    return method.invoke(connection, arguments);
                });
    }

    private DiskGuard guard(long neededBytes) {
        return new DiskGuard(folder, neededBytes, Clock.systemUTC());
    }

    private void write(DurableTransactions manager, long id) {
        TransactionDefinition writing = new DefaultTransactionDefinition();
        new TransactionTemplate(manager, writing).executeWithoutResult(status -> insert(id));
    }

    private void insert(long id) {
        database.sql("insert into answer values (?)").param(id).update();
    }

    private long count() {
        return database.sql("select count(*) from answer").query(Long.class).single();
    }
}
