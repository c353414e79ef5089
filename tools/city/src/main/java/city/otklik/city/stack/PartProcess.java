package city.otklik.city.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of a city as a process of its own, to be killed, stopped and frozen. It is started again when it ends by itself, as
 * a container engine does, and ends with this process.
 */
public final class PartProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PartProcess.class);
    private static final long PATIENCE_SECONDS = 60;

    private final String title;
    private final Supplier<ProcessHandle> starter;
    private final AtomicInteger endedByItself = new AtomicInteger();
    private Optional<ProcessHandle> process = Optional.empty();

    PartProcess(String title, Supplier<ProcessHandle> starter) {
        this.title = title;
        this.starter = starter;
    }

    public String title() {
        return title;
    }

    /** Starts it, if it does not run. */
    public synchronized void start() {
        if (process.isPresent()) {
            return;
        }
        ProcessHandle started = starter.get();
        LOG.info("{} runs as process {}", title, started.pid());
        process = Optional.of(started);
        started.onExit().thenAcceptAsync(this::ended);
    }

    private synchronized void ended(ProcessHandle ended) {
        if (process.filter(ended::equals).isPresent()) {
            LOG.warn("{} (process {}) ended by itself, starting it again", title, ended.pid());
            endedByItself.incrementAndGet();
            process = Optional.empty();
            start();
        }
    }

    /** How often it ended though nobody had ended it. */
    public int endedByItself() {
        return endedByItself.get();
    }

    /** Ends it without a shutdown ({@code kill -9}) and returns once it is gone. */
    public void kill() {
        taken().ifPresent(running -> {
            running.destroyForcibly();
            running.onExit().join();
        });
    }

    /** Ends it by SIGTERM, after a minute without a shutdown. */
    public void stop() {
        taken().ifPresent(running -> {
            running.destroy();
            try {
                running.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running.destroyForcibly();
            } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
                running.destroyForcibly();
                running.onExit().join();
            }
        });
    }

    private synchronized Optional<ProcessHandle> taken() {
        Optional<ProcessHandle> running = process;
        process = Optional.empty();
        return running;
    }

    /** Stops it, with everything open (SIGSTOP). */
    public void freeze() throws InterruptedException {
        signal("-STOP");
    }

    /** Lets it go on (SIGCONT). */
    public void thaw() throws InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws InterruptedException {
        Optional<ProcessHandle> running;
        synchronized (this) {
            running = process;
        }
        try {
            String pid = String.valueOf(running.orElseThrow().pid());
            if (new ProcessBuilder("kill", signal, pid).start().waitFor() != 0) {
                throw new IllegalStateException("kill " + signal + " of " + title + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
