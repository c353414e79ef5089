package city.otklik.sla.processing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.ReplyCertainty;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A partition full of cases through restarts, revived tasks, doubled facts, nights and calendars that change: its processor, which
 * looks only at what its index says is due, says exactly what clocks say that check every case at every tick.
 */
class ProcessorSimulationTest {

    private static final long FIRST = Long.getLong("otklik.seed", 494);
    private static final int PARTITIONS = Integer.getInteger("otklik.lives", 30);
    private static final int CASES = 20;
    private static final int STEPS = 250;
    private static final ZoneId CITY = ZoneId.of("Europe/Moscow");

    @Test
    void theKeeperSaysWhatTheClocksSay() {
        for (long seed = FIRST; seed < FIRST + PARTITIONS; seed++) {
            new Partition(seed).play();
        }
    }

    /** One partition, stored twice: by the processor, and by looking at everything. */
    private static final class Partition {
        private final long seed;
        private final SplittableRandom random;
        private final ClockStory world = new ClockStory();
        private final ProcessorLife life = new ProcessorLife(world);
        private final FactReader reader = new FactReader(world.wire);
        private final Map<String, CaseClocks> clocks = new TreeMap<>();
        private final Map<String, Integer> versions = new TreeMap<>();
        private final Map<String, List<SpecificRecord>> expected = new TreeMap<>();
        private final List<Record<byte[], byte[]>> read = new ArrayList<>();
        private long now = ClockStory.city("2026-02-26T09:00").toEpochMilli();
        private int calendars = 1;

        Partition(long seed) {
            this.seed = seed;
            random = new SplittableRandom(seed);
        }

        void play() {
            tick();
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(12)) {
                    case 0 -> life.restarted();
                    case 1 -> life.revived();
                    case 2 -> again();
                    case 3, 4, 5, 6, 7 -> hear();
                    default -> {}
                }
                if (random.nextInt(60) == 0) {
                    publish();
                }
                now += random.nextInt(8) == 0 ? random.nextLong(16 * 3_600_000L) : 1_000 + random.nextLong(1_200_000L);
                tick();
                assertThat(life.saidByCase())
                        .as(
                                "seed %d, step %d: -Dtest=ProcessorSimulationTest -Dotklik.seed=%d -Dotklik.lives=1",
                                seed, step, seed)
                        .isEqualTo(expected);
                expected.clear();
            }
            world.close();
        }

        private void tick() {
            life.tick(Instant.ofEpochMilli(now));
            var rules = world.dependencies.rules().now().clocks();
            clocks.keySet().forEach(id -> take(id, rules.tick(clock(id), Instant.ofEpochMilli(now))));
        }

        private CaseClocks clock(String caseId) {
            return clocks.getOrDefault(caseId, CaseClocks.unknown());
        }

        private void take(String caseId, ClockUpdate update) {
            clocks.put(caseId, update.state());
            world.dependencies
                    .encoder()
                    .encode(caseId, 0, update.facts(), null)
                    .forEach(out -> expected.computeIfAbsent(caseId, id -> new ArrayList<>())
                            .add(Objects.requireNonNull(world.wire.decode(out.value()))));
        }

        private void hear() {
            var record = life.record(fact("CASE-" + random.nextInt(CASES)));
            read.add(record);
            hear(record);
        }

        /** A fact that was read already comes once more. */
        private void again() {
            if (!read.isEmpty()) {
                hear(read.get(random.nextInt(read.size())));
            }
        }

        private void hear(Record<byte[], byte[]> record) {
            life.read(record);
            var consumed = new ConsumerRecord<byte @Nullable [], byte @Nullable []>(
                    "case.facts",
                    0,
                    0,
                    record.timestamp(),
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    record.key(),
                    record.value(),
                    record.headers(),
                    Optional.empty());
            var heard = ((Reading.Understood) reader.read(consumed)).fact();
            String caseId = heard.caseId();
            take(
                    caseId,
                    world.dependencies
                            .rules()
                            .now()
                            .clocks()
                            .on(
                                    clock(caseId),
                                    Objects.requireNonNull(ClockFacts.of(heard)),
                                    Instant.ofEpochMilli(now)));
        }

        /** A day off within a week, and everything is counted again at the tick that follows. */
        private void publish() {
            LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(now), CITY);
            String local =
                    LocalDateTime.ofInstant(Instant.ofEpochMilli(now), CITY).toString();
            String dayOff = today.plusDays(random.nextInt(7)).toString();
            world.calendar("kislovodsk", "v" + ++calendars, local, Facts.calendarWithout(dayOff));
            life.tick(Instant.ofEpochMilli(now));
            var rules = world.dependencies.rules().now().clocks();
            clocks.keySet().forEach(id -> {
                take(id, rules.tick(clock(id), Instant.ofEpochMilli(now)));
                take(id, rules.recalculated(clock(id), MoveCause.CALENDAR, Instant.ofEpochMilli(now)));
            });
        }

        private SpecificRecord fact(String caseId) {
            Instant at = Instant.ofEpochMilli(now - (random.nextInt(3) == 0 ? random.nextLong(5_400_000L) : 0));
            int version = versions.merge(caseId, 1, Integer::sum);
            AnswerKind kind = random.nextInt(4) == 0 ? AnswerKind.INTERIM : AnswerKind.FINAL;
            if (version == 1) {
                return new MessageAccepted(caseId, at, at, Network.VK, PriorityClass.NORMAL, List.of(), List.of());
            }
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> new DraftSubmitted(caseId, at, version, kind, "", List.of(), "hash", "ivanova", false);
                case 3, 4 -> new DraftReturned(caseId, at, 1 + random.nextInt(version), kind, "", "curator");
                case 5, 6 ->
                    new DraftApproved(
                            caseId,
                            at,
                            1 + random.nextInt(version),
                            kind,
                            "",
                            List.of(),
                            "hash",
                            "curator",
                            null,
                            false);
                case 7, 8 ->
                    new ClarificationPosted(
                            caseId, at, version / 3, Network.VK, "city", "2", "https://vk.ru/2", false, null, "");
                case 9 -> new ClarificationAnswered(caseId, at, version / 3, "r" + version, "", ReplyCertainty.EXACT);
                case 10 ->
                    new AnswerPublished(
                            caseId,
                            at,
                            version,
                            kind,
                            Network.VK,
                            "city",
                            "1",
                            "https://vk.ru/1",
                            "hash",
                            false,
                            null,
                            null);
                default ->
                    random.nextInt(4) == 0
                            ? new CaseTransferred(caseId, at, "elsewhere", "")
                            : new DraftSubmitted(caseId, at, version, kind, "", List.of(), "hash", "ivanova", false);
            };
        }
    }
}
