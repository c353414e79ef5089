package city.otklik.casestore;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import city.otklik.access.Decision;
import city.otklik.access.RefusalException;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.Sha256;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A register of a service, such as its absences: what holds of each entry, and the record of its change, in one write; the
 * record then leaves for {@code city.registers} as the facts of a case do (ADR 25). What no longer holds leaves its document
 * behind, so that no change is ever without its record.
 *
 * @param <S> what is kept of an entry
 */
public final class Register<S> {

    private static final Logger LOG = LoggerFactory.getLogger(Register.class);
    private static final long REMOVED = 0;

    private final String service;
    private final String name;
    private final String collection;
    private final MongoOperations mongo;
    private final Class<S> type;
    private final MongoCaseRecords<S> entries;
    private final FactEncoder encoder;
    private final FactRelay relay;
    private final OutboxSweeper sweeper;

    /**
     * @param service that owns the register and its records
     * @param name of the register, the first part of the records' key
     */
    public Register(
            String service, String name, MongoOperations mongo, Class<S> type, FactEncoder encoder, FactRelay relay) {
        this.service = service;
        this.name = name;
        this.collection = "register." + name;
        this.mongo = mongo;
        this.type = type;
        this.entries = new MongoCaseRecords<>(mongo, collection, type, CityClock.wall());
        this.encoder = encoder;
        this.relay = relay;
        this.sweeper = new OutboxSweeper(entries, relay);
    }

    /** Decides what a document that an older image keeps in its own collection changes in the register. */
    @FunctionalInterface
    public interface TakeOver<S> {

        /**
         * @param old as it is there now; null: an older image removed it, and what it said until then is what holds
         * @param now what holds; null: nothing
         * @param again whether the document is an earlier one, taken over before, that an older image changed
         * @return as {@link Register#change} takes it
         */
        Decision<S> decide(@Nullable Document old, @Nullable S now, boolean again);
    }

    /** What holds of the entry now. */
    public Optional<S> find(String entry) {
        return entries.find(entry).flatMap(known -> Optional.ofNullable(known.state()));
    }

    /** What holds of every entry, by entry. */
    public List<S> all() {
        return mongo.find(query(where("state").exists(true)).with(Sort.by("_id")), Document.class, collection).stream()
                .map(found ->
                        mongo.getConverter().read(type, Objects.requireNonNull(found.get("state", Document.class))))
                .toList();
    }

    /**
     * Changes an entry as its decider says; a race lost against somebody else is decided again.
     *
     * @param decide from what holds now, null where nothing does; keeps, removes, or emits nothing: then nothing is changed
     * @throws RefusalException where it is refused
     */
    public void change(String entry, Actor actor, Function<@Nullable S, Decision<S>> decide) {
        write(entry, before -> changed(decide.apply(before.state())).map(change -> after(before, change, actor)));
    }

    private static <S> Optional<Decision.Accepted<S>> changed(Decision<S> decision) {
        return Optional.of(decision.accepted()).filter(change -> !change.facts().isEmpty());
    }

    private void write(String entry, Function<CaseRecord<S>, Optional<CaseRecord<S>>> decide) {
        for (int attempt = 0; attempt < CaseWriter.ATTEMPTS; attempt++) {
            CaseRecord<S> before = entries.find(entry).orElseGet(() -> CaseRecord.unknown(entry));
            Optional<CaseRecord<S>> after = decide.apply(before);
            if (after.isEmpty()) {
                return;
            }
            if (entries.save(after.get())) {
                relay.send(entry, entries);
                after.get().outbox().stream()
                        .filter(record -> record.sequence() > before.sequence())
                        .forEach(record -> LOG.info("{}: {} by {}", record.key(), record.type(), record.actor()));
                return;
            }
        }
        throw new IllegalStateException(
                "Entry " + entry + " of " + name + " was changed by others " + CaseWriter.ATTEMPTS + " times");
    }

    /**
     * Takes over what releases without the register keep in a collection of their own, one document an entry, by its id.
     * The collection stays as it is, for an image that is started to go back or still runs. What was taken over is
     * remembered with the entry, in the write that changes it: only what an older image changed since counts again.
     *
     * @param source the collection; not there: nothing is taken over, and nothing counts as removed
     */
    public void takeOver(String source, TakeOver<S> decide) {
        if (!mongo.collectionExists(source)) {
            return;
        }
        Set<String> there = new HashSet<>();
        for (Document old : mongo.findAll(Document.class, source)) {
            there.add(old.getString("_id"));
            takeOver(source, old.getString("_id"), old, decide);
        }
        mongo.find(query(where("seen." + source).exists(true)), Document.class, collection).stream()
                .map(known -> known.getString("_id"))
                .filter(entry -> !there.contains(entry))
                .forEach(entry -> takeOver(source, entry, null, decide));
    }

    private void takeOver(String source, String entry, @Nullable Document old, TakeOver<S> decide) {
        long mark = old == null ? REMOVED : mark(old);
        write(entry, before -> {
            Long known = before.seen().get(source);
            if (known != null && known == mark) {
                return Optional.empty();
            }
            String revision = source + "-revision";
            // What was entered here is nothing that the older image removed.
            Optional<Decision.Accepted<S>> change =
                    old == null && before.revision() != before.seen().getOrDefault(revision, 0L)
                            ? Optional.empty()
                            : changed(decide.decide(old, before.state(), known != null && known != REMOVED));
            CaseRecord<S> after = change.map(decided -> after(before, decided, Actor.service(service)))
                    .orElse(before);
            Map<String, Long> seen = new HashMap<>(after.seen());
            seen.put(source, mark);
            if (change.isPresent()) {
                seen.put(revision, after.revision());
            }
            return Optional.of(after.withSeen(seen));
        });
    }

    private static long mark(Document old) {
        return ByteBuffer.wrap(Sha256.digest().digest(old.toJson().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /**
     * Takes a configuration over at start: what is new, other or gone since the last one is changed and on record.
     *
     * @param configured by entry
     * @param entryOf the entry of what is kept
     * @param set the record of one that is new or other
     * @param removed the record of one that is gone
     */
    public void follow(
            Map<String, S> configured,
            Function<S, String> entryOf,
            Function<S, SpecificRecord> set,
            Function<S, SpecificRecord> removed) {
        Actor actor = Actor.service(service);
        configured.forEach((entry, wanted) -> change(
                entry,
                actor,
                before -> wanted.equals(before) ? Decision.emit() : Decision.keep(wanted, set.apply(wanted))));
        all().stream()
                .map(entryOf)
                .filter(entry -> !configured.containsKey(entry))
                .forEach(entry -> change(
                        entry,
                        actor,
                        before -> before == null ? Decision.emit() : Decision.remove(removed.apply(before))));
    }

    /** Sends what a crash or an unreachable log left behind. */
    @Scheduled(fixedDelayString = "${otklik.outbox.sweep:1s}", initialDelayString = "${otklik.outbox.sweep:1s}")
    void sweep() {
        sweeper.sweep();
    }

    /** Since when, in the machine's time, a record has waited to leave. */
    Optional<Instant> unsentSince() {
        return entries.unsentSince();
    }

    private CaseRecord<S> after(CaseRecord<S> before, Decision.Accepted<S> change, Actor actor) {
        long sequence = before.sequence();
        List<OutgoingFact> outbox = new ArrayList<>(before.outbox());
        for (SpecificRecord record : change.facts()) {
            outbox.add(encoder.encode(service, name + "/" + before.caseId(), ++sequence, record, actor, null));
        }
        return new CaseRecord<>(
                before.caseId(),
                before.version(),
                before.revision() + 1,
                change.noted(),
                before.seen(),
                sequence,
                outbox,
                null);
    }
}
