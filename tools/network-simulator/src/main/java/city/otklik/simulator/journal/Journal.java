package city.otklik.simulator.journal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The write-ahead log of the simulator's state. One turn is taken at a time, and what a turn wrote is on disk before its
 * result is returned: a killed process loses nothing that it acknowledged.
 */
@Component
public final class Journal implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Journal.class);

    private final JsonMapper json;
    private final Optional<JournalFile> file;
    private final Map<String, Track<?>> tracks = new LinkedHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final StringBuilder unwritten = new StringBuilder();
    private boolean failed;

    record Line(String track, JsonNode fact) {}

    /**
     * Where the simulator keeps its state.
     *
     * @param storage the folder of the journal; without it the state is in memory only
     */
    @ConfigurationProperties("simulator")
    record JournalProperties(@Nullable Path storage) {}

    Journal(JsonMapper json, JournalProperties properties) {
        this.json = json;
        this.file = Optional.ofNullable(properties.storage()).map(JournalFile::open);
    }

    /** Declares a kind of fact before the replay; {@code effect} is the only way it changes state. */
    public <F extends Record> Track<F> track(String name, Class<F> type, Consumer<F> effect) {
        Track<F> track = new Track<>(this, name, type, effect);
        if (tracks.putIfAbsent(name, track) != null) {
            throw new IllegalStateException("Two tracks are named " + name);
        }
        return track;
    }

    /** Declares a map that is kept in the journal, before the replay. */
    public <K extends Comparable<K>, F extends Record> JournaledMap<K, F> map(
            String name, Class<F> type, Function<F, K> key) {
        return new JournaledMap<>(this, name, type, key);
    }

    /** Changes state alone; what was recorded is on disk when this returns. */
    public void inTurn(Runnable action) {
        inTurn(() -> {
            action.run();
            return true;
        });
    }

    /** Reads and changes state alone; what was recorded is on disk when this returns. */
    public <R> R inTurn(Supplier<R> action) {
        turn.lock();
        try {
            if (failed) {
                throw new IllegalStateException("The journal could not be written: free the disk and start again");
            }
            return action.get();
        } finally {
            try {
                if (turn.getHoldCount() == 1) {
                    force();
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void force() {
        if (unwritten.isEmpty()) {
            return;
        }
        failed = true;
        file.ifPresent(f -> f.append(unwritten.toString()));
        unwritten.setLength(0);
        failed = false;
    }

    void write(String track, Record fact) {
        if (!turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("Facts are recorded in turn only");
        }
        if (file.isPresent()) {
            Line line = new Line(track, json.valueToTree(fact));
            unwritten.append(json.writeValueAsString(line)).append('\n');
        }
    }

    JsonMapper json() {
        return json;
    }

    @Override
    public void afterSingletonsInstantiated() {
        file.ifPresent(f -> inTurn(() -> replay(f, f.read())));
    }

    private int replay(JournalFile from, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            try {
                Line line = json.readValue(lines.get(i), Line.class);
                Track<?> track = tracks.get(line.track());
                if (track == null) {
                    throw new IllegalStateException("unknown track " + line.track());
                }
                track.replay(line);
            } catch (JacksonException | IllegalStateException e) {
                throw new IllegalStateException(
                        from + ", line " + (i + 1) + " cannot be read: restore the file or start with an empty folder",
                        e);
            }
        }
        log.info("replayed {} facts from {}", lines.size(), from);
        return lines.size();
    }

    @Override
    public void destroy() {
        file.ifPresent(JournalFile::close);
    }
}
