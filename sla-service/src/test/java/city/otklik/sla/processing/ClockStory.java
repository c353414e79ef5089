package city.otklik.sla.processing;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.TimePassed;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.DeadlineEncoder;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.sla.policy.PolicyProperties;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.time.CityClock;
import city.otklik.workingtime.files.PackagedCalendars;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** One partition of the city: facts and ticks go in, what the clocks say comes out. Local times are those of Kislovodsk. */
final class ClockStory implements AutoCloseable {

    static final String CASE = "K1SL-0V0D-SK01";

    private static final ZoneId CITY = ZoneId.of("Europe/Moscow");

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final OpenClockIndex openClocks = new OpenClockIndex();
    final InMemoryRegistry registry = new InMemoryRegistry();
    final List<DeadLetter> calendarDeadLetters = new ArrayList<>();
    final PublishedCalendars published =
            new PublishedCalendars(new CalendarProperties("kislovodsk", "curator"), List.of(SlaPolicy.resolution494()));
    final AvroWire wire = new AvroWire(registry);
    private final FactEncoder encoder = new FactEncoder(wire);
    final ProcessorDependencies dependencies;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> facts;
    private final TestInputTopic<byte[], byte[]> replays;
    private final TestInputTopic<byte[], byte[]> ticks;
    private final TestInputTopic<byte[], byte[]> calendars;
    private final TestOutputTopic<byte[], byte[]> deadlines;
    private final TestOutputTopic<byte[], byte[]> registers;
    private final TestOutputTopic<byte[], byte[]> deadLetters;
    private long sequence;

    ClockStory() {
        this(new WorkProperties(5_000, 10_000));
    }

    ClockStory(WorkProperties work) {
        this(work, true, null);
    }

    /** A city that lives by the machine's time: a tick may be five seconds ahead of the log's own time of it. */
    static ClockStory inMachineTime() {
        return new ClockStory(new WorkProperties(5_000, 10_000), true, Duration.ofSeconds(5));
    }

    /** A city whose calendars nobody has published. */
    static ClockStory withoutCalendars() {
        return new ClockStory(new WorkProperties(1, 1), false, null);
    }

    private ClockStory(WorkProperties work, boolean calendarsPublished, @Nullable Duration farthestAhead) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "story");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.DEFAULT_VALUE_SERDE_CLASS_CONFIG, Serdes.ByteArraySerde.class);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        dependencies = dependencies(work, farthestAhead);
        driver = new TopologyTestDriver(topology(), settings);
        facts = input(TopicPlan.CASE_FACTS);
        ticks = input(TopicPlan.CLOCK_TICKS);
        calendars = input(TopicPlan.WORKING_CALENDARS);
        replays = input("sla.replays");
        deadlines = output(TopicPlan.CASE_DEADLINES);
        registers = output(TopicPlan.CITY_REGISTERS);
        deadLetters = output("sla.dead-letters");
        if (calendarsPublished) {
            calendar("kislovodsk", "1", "2020-01-01T00:00", text("kislovodsk"));
            calendar("curator", "1", "2020-01-01T00:00", text("curator"));
        }
    }

    private ProcessorDependencies dependencies(WorkProperties work, @Nullable Duration farthestAhead) {
        return new ProcessorDependencies(
                new FactReader(wire),
                new CurrentRules(new CityPolicies(new PolicyProperties(1, List.of())), published, CityClock.wall()),
                new DeadlineEncoder(encoder),
                work,
                openClocks,
                new SlaMeters(meters),
                farthestAhead);
    }

    Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        new CalendarsTopology(dependencies.reader(), published, calendarDeadLetters::add).addTo(builder);
        new ClocksFunction(dependencies)
                .accept(
                        builder.stream(List.of(TopicPlan.CASE_FACTS, "sla.replays"), Consumed.as("facts")),
                        builder.stream(TopicPlan.CLOCK_TICKS, Consumed.as("ticks")));
        return builder.build();
    }

    /** The dead letters that the replay principal has written again. */
    ClockStory replay(@Nullable String key, byte @Nullable [] value, RecordHeaders headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        replays.pipeInput(new TestRecord<>(keyBytes, value, headers));
        return this;
    }

    private TestInputTopic<byte[], byte[]> input(String topic) {
        return driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<byte[], byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    KeyValueStore<String, byte[]> store() {
        return driver.getKeyValueStore(ClocksFunction.STORE);
    }

    static Instant city(String local) {
        return LocalDateTime.parse(local).atZone(CITY).toInstant();
    }

    static String text(String calendar) {
        return PackagedCalendars.text(calendar).orElseThrow();
    }

    /** The curator's message passed screening the minute it was sent. */
    ClockStory sent(String local) {
        return sent(CASE, local);
    }

    ClockStory sent(String caseId, String local) {
        return fact(MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(city(local))
                .setSentAt(city(local))
                .setNetwork(Network.VK)
                .setPriority(PriorityClass.NORMAL)
                .build());
    }

    ClockStory fact(SpecificRecord fact) {
        return fact(fact, ++sequence);
    }

    ClockStory fact(SpecificRecord fact, long number) {
        FactType type = FactType.of(fact.getSchema());
        Object caseId = fact.get(fact.getSchema().getField("caseId").pos());
        OutgoingFact out =
                encoder.encode(type.owner(), String.valueOf(caseId), number, fact, Actor.service(type.owner()), null);
        return raw(out.key(), out.value(), new RecordHeaders(FactHeaders.of(out)));
    }

    ClockStory raw(@Nullable String key, byte @Nullable [] value, RecordHeaders headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        facts.pipeInput(new TestRecord<>(keyBytes, value, headers));
        return this;
    }

    ClockStory tick(String local) {
        return tick(city(local));
    }

    ClockStory tick(Instant at) {
        return tick(at, at);
    }

    /** @param logTime when the log took it */
    ClockStory tick(Instant at, Instant logTime) {
        return ofTime(new TimePassed(at, "test"), logTime);
    }

    /** A record of {@code clock.ticks}. */
    ClockStory ofTime(SpecificRecord record, Instant logTime) {
        return ofTime(record, logTime, Actor.service("sla"));
    }

    ClockStory ofTime(SpecificRecord record, Instant logTime, Actor actor) {
        OutgoingFact out = encoder.encode("sla", "test", 1, record, actor, null);
        ticks.pipeInput(new TestRecord<>(null, out.value(), new RecordHeaders(FactHeaders.of(out)), logTime));
        return this;
    }

    /** The machine's time passes, the city's does not. */
    ClockStory pause(Duration machine) {
        driver.advanceWallClockTime(machine);
        return this;
    }

    ClockStory calendar(String id, String version, String publishedAt, String content) {
        return calendarFrom("sla", id, version, publishedAt, content);
    }

    ClockStory calendarFrom(String source, String id, String version, String publishedAt, String content) {
        OutgoingFact out = encoder.encode(
                "sla",
                id + "@" + version,
                1,
                new WorkingCalendarPublished(id, version, city(publishedAt), "administrator:test", content),
                Actor.service("sla"),
                null);
        RecordHeaders headers = new RecordHeaders(FactHeaders.of(out));
        headers.remove("ce_source").add("ce_source", ("/otklik/" + source).getBytes(StandardCharsets.UTF_8));
        calendars.pipeInput(new TestRecord<>(out.key().getBytes(StandardCharsets.UTF_8), out.value(), headers));
        return this;
    }

    ClockStory garbageCalendar() {
        calendars.pipeInput(new TestRecord<>(
                "kislovodsk@garbage".getBytes(StandardCharsets.UTF_8), "no Avro".getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** What the clocks have written since the last time it was asked for. */
    List<SpecificRecord> written() {
        List<SpecificRecord> records = new ArrayList<>();
        for (TestRecord<byte[], byte[]> record : saidRecords()) {
            records.add(java.util.Objects.requireNonNull(wire.decode(record.value())));
        }
        return records;
    }

    List<TestRecord<byte[], byte[]>> saidRecords() {
        return deadlines.readRecordsToList();
    }

    /** What was put on record since the last time it was asked for. */
    List<TestRecord<byte[], byte[]>> registers() {
        return registers.readRecordsToList();
    }

    List<TestRecord<byte[], byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
