package city.otklik.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Lets a write be answered only once it is committed to the file. Writers that wait at the same time share one commit,
 * and a commit never falls into the middle of a write.
 */
final class GroupCommit implements AutoCloseable {

    private static final int COMMITS_BETWEEN_TIDYINGS = 2_000;
    private static final int TIDY_BELOW_FILL_PERCENT = 50;
    private static final int TIDY_BYTES = 8 * 1024 * 1024;

    private final MVStore store;
    private final Consumer<RuntimeException> whenBroken;
    private final ReentrantReadWriteLock quiet = new ReentrantReadWriteLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition asked = lock.newCondition();
    private final Condition done = lock.newCondition();
    private final Thread committer;
    private long written;
    private long committed;
    private boolean closing;
    private @Nullable RuntimeException broken;

    /** @param whenBroken called once when the file takes nothing more */
    GroupCommit(MVStore store, Consumer<RuntimeException> whenBroken) {
        this.store = store;
        this.whenBroken = whenBroken;
        this.committer = Thread.ofPlatform().daemon().name("store-commit").start(this::run);
    }

    /**
     * Does {@code write} and returns its answer once it is in the file.
     *
     * @throws IllegalStateException when the file does not take it, now or before: the disk may be full
     */
    <T> T durably(Supplier<T> write) {
        T answer;
        quiet.readLock().lock();
        try {
            answer = write.get();
        } finally {
            quiet.readLock().unlock();
        }
        lock.lock();
        try {
            long mine = ++written;
            asked.signal();
            while (committed < mine) {
                if (closing || broken != null) {
                    throw new IllegalStateException("The store is closing or its file takes nothing", broken);
                }
                done.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
        return answer;
    }

    private void run() {
        for (long commits = 1; ; commits++) {
            long upTo;
            lock.lock();
            try {
                while (written == committed && !closing) {
                    asked.awaitUninterruptibly();
                }
                if (closing) {
                    return;
                }
                upTo = written;
            } finally {
                lock.unlock();
            }
            RuntimeException failed = failureOf(commits % COMMITS_BETWEEN_TIDYINGS == 0);
            lock.lock();
            try {
                if (failed == null) {
                    committed = upTo;
                }
                broken = failed;
                done.signalAll();
            } finally {
                lock.unlock();
            }
            if (failed != null) {
                // The file is closed by now and stays so: whoever waits must not wait for ever.
                whenBroken.accept(failed);
                return;
            }
        }
    }

    private @Nullable RuntimeException failureOf(boolean tidy) {
        try {
            commit(tidy);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void commit(boolean tidy) {
        quiet.writeLock().lock();
        try {
            store.commit();
            if (tidy) {
                store.compact(TIDY_BELOW_FILL_PERCENT, TIDY_BYTES);
            }
        } finally {
            quiet.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            asked.signalAll();
            done.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
