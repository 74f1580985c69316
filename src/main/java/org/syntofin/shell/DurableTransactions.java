package org.syntofin.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * A transaction manager under which a writing transaction ends only when it is on the disk: after its commit, and after
 * its connection is back in the pool, it waits for the shared checkpoint of {@link GroupCommit}. Only then is anyone
 * told. Nothing new is written while the disk is nearly full.
 */
final class DurableTransactions implements PlatformTransactionManager {

    private final PlatformTransactionManager delegate;
    private final GroupCommit commits;
    private final DiskGuard disk;

    DurableTransactions(PlatformTransactionManager delegate, GroupCommit commits, DiskGuard disk) {
        this.delegate = delegate;
        this.commits = commits;
        this.disk = disk;
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        if (definition == null || !definition.isReadOnly()) {
            disk.check();
        }
        return delegate.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        boolean writes = status.isNewTransaction() && !status.isReadOnly() && !status.isRollbackOnly();
        delegate.commit(status);
        if (writes) {
            commits.awaitDurable();
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        delegate.rollback(status);
    }
}
