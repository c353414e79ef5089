package city.otklik.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.LastRebuild;
import city.otklik.casestore.RegisterStart;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** A service with a real broker and store, stopped, rebuilt from the log, and started again. */
class RebuildTest {

    private static final String STORE = "rebuild";

    /** A service in small, named publishing as its facts are: closes each accepted message. No other test writes such. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class ClosingLike {
        /** Cases that the handler fails on. */
        static final Set<String> BROKEN = ConcurrentHashMap.newKeySet();

        /** Whether the service was reading already, for each time its registers were brought up to date. */
        static final List<Boolean> READING = new CopyOnWriteArrayList<>();

        @Bean
        RegisterStart registerStart(InputBindingLifecycle bindings) {
            return () -> READING.add(bindings.isRunning());
        }

        @Bean
        CaseType<HandledCase> caseType() {
            return HandledCase.TYPE;
        }

        @Bean
        Consumer<Fact> facts(CaseFactHandler<HandledCase> handler) {
            return fact -> {
                if (BROKEN.contains(fact.caseId())) {
                    throw new UnprocessableException("value", "broken", "Repair the test");
                }
                handler.handle(
                        fact,
                        (known, now) -> fact.content() instanceof MessageAccepted
                                ? Decision.emit(new CaseClosed(fact.caseId(), now, ""))
                                : Decision.emit());
            };
        }
    }

    private final RawLog log = new RawLog(SharedStack.Stack.broker());
    private final MongoOperations mongo = TestMongo.template(SharedStack.Stack.mongo(STORE));
    private final List<ConfigurableApplicationContext> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ConfigurableApplicationContext::close);
    }

    private ConfigurableApplicationContext start(String... arguments) {
        ConfigurableApplicationContext service = new SpringApplicationBuilder(
                        ClosingLike.class, SharedStack.RegistryInMemory.class)
                .properties(Map.ofEntries(
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("server.port", "0"),
                        Map.entry("otklik.service", "publishing"),
                        Map.entry("otklik.topics.partitions", "3"),
                        Map.entry("spring.application.name", "rebuilt"),
                        Map.entry("spring.kafka.bootstrap-servers", SharedStack.Stack.broker()),
                        Map.entry("spring.cloud.stream.kafka.binder.brokers", SharedStack.Stack.broker()),
                        Map.entry("spring.mongodb.uri", SharedStack.Stack.mongo(STORE)),
                        Map.entry("spring.cloud.function.definition", "facts;replays"),
                        Map.entry("spring.cloud.stream.bindings.facts-in-0.destination", "case.facts"),
                        Map.entry("spring.cloud.stream.bindings.facts-in-0.group", "rebuilt")))
                .run(arguments);
        started.add(service);
        return service;
    }

    private void stop(ConfigurableApplicationContext service) {
        service.close();
        started.remove(service);
    }

    private int rebuild(String... options) {
        List<String> arguments = new ArrayList<>(List.of("--rebuild"));
        arguments.addAll(List.of(options));
        ConfigurableApplicationContext service = start(arguments.toArray(String[]::new));
        int exitCode = SpringApplication.exit(service);
        started.remove(service);
        return exitCode;
    }

    private void accepted(String caseId, long sequence) throws Exception {
        MessageAccepted accepted = MessageAccepted.newBuilder()
                .setCaseId(caseId)
                .setOccurredAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setSentAt(Instant.parse("2026-11-23T06:00:00Z"))
                .setNetwork(Network.VK)
                .setMarks(List.of(Long.toString(sequence)))
                .build();
        var fact = new FactEncoder(new AvroWire(SharedStack.RegistryInMemory.registry()))
                .encode("intake", caseId, sequence, accepted, Actor.service("intake"), null);
        log.write(
                new ProducerRecord<>(
                        "case.facts", null, null, caseId.getBytes(UTF_8), fact.value(), FactHeaders.of(fact)),
                Map.of());
    }

    /** Ids of what was announced about these cases. */
    private Set<String> announced() {
        return log.read("case.facts").stream()
                .map(record -> FactHeaders.in(record.headers()))
                .filter(headers -> "publishing".equals(headers.source()))
                .map(headers -> String.valueOf(headers.id()))
                .filter(id -> id.startsWith("RB-"))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static CaseReader<HandledCase> cases(ConfigurableApplicationContext service) {
        return service.getBean(CaseReader.class);
    }

    @Test
    void theCasesComeBackAndNothingIsAnnouncedAgain() throws Exception {
        ConfigurableApplicationContext service = start();
        for (int i = 1; i <= 20; i++) {
            accepted("RB-" + i % 7, 1 + i / 7);
        }
        Feeder.soon(() -> cases(service)
                        .find("RB-6")
                        .map(found -> found.handled().equals(List.of(1L, 2L, 3L)))
                        .orElse(false)
                && cases(service)
                        .find("RB-0")
                        .map(found -> found.handled().size() == 2)
                        .orElse(false));
        List<HandledCase> before = all(service);
        Set<String> announced = announced();

        assertThat(rebuild())
                .as("an instance of the service is reading the log")
                .isEqualTo(1);
        stop(service);
        assertThat(rebuild("--check")).isZero();
        mongo.dropCollection("cases");
        assertThat(rebuild("--check")).as("all cases differ").isEqualTo(1);
        assertThat(mongo.count(new Query(), "cases")).isZero();
        assertThatThrownBy(this::start)
                .as("a service that would begin to count its facts from one")
                .hasRootCauseMessage("The case collection is empty, but the log holds facts that the publishing service"
                        + " has read: run ./otklik rebuild publishing first (in containers its jar with --rebuild)");
        assertThat(announced()).isEqualTo(announced);
        // Accepted while the service is down: it has not reacted to this yet, and a rebuild must not make it forget.
        accepted("RB-1", 4);

        assertThat(rebuild()).isZero();

        ConfigurableApplicationContext again = start();
        assertThat(again.getBean(LastRebuild.class).at())
                .isBetween(
                        CityClock.wall().instant().minusSeconds(60),
                        CityClock.wall().instant());
        Feeder.soon(() -> cases(again)
                .find("RB-1")
                .map(found -> found.handled().contains(4L))
                .orElse(false));
        accepted("RB-probe", 1);
        Feeder.soon(() -> cases(again).find("RB-probe").isPresent());
        // What others write about these cases meanwhile is not looked at.
        assertThat(all(again))
                .filteredOn(found ->
                        !found.caseId().equals("RB-1") && !found.caseId().equals("RB-probe"))
                .usingRecursiveComparison()
                .ignoringFields("life")
                .isEqualTo(before.stream()
                        .filter(found -> !found.caseId().equals("RB-1"))
                        .toList());
        announced.addAll(Set.of("RB-1-4", "RB-probe-1"));
        assertThat(announced()).as("one more for each fact that was new").isEqualTo(announced);
        assertThat(cases(again).find("RB-1")).map(HandledCase::answered).contains(4);
    }

    @Test
    void onlyAServiceThatWorksChangesItsRegistersAndDoesSoBeforeItReads() {
        ClosingLike.READING.clear();
        rebuild("--check");
        rebuild();
        assertThat(ClosingLike.READING).isEmpty();
        stop(start());
        assertThat(ClosingLike.READING).containsExactly(false);
    }

    @Test
    void whatWasReplayedIsInItsPlaceAfterARebuildAndWhatIsParkedIsNot() throws Exception {
        ConfigurableApplicationContext service = start();
        for (String caseId : List.of("RP-replayed", "RP-parked")) {
            ClosingLike.BROKEN.add(caseId);
            for (long sequence = 1; sequence <= 3; sequence++) {
                accepted(caseId, sequence);
            }
        }
        StoredDeadLetters deadLetters = service.getBean(StoredDeadLetters.class);
        Feeder.soon(() -> deadLetters.list().stream()
                        .filter(letter -> letter.key().startsWith("RP-"))
                        .count()
                >= 6);
        ClosingLike.BROKEN.remove("RP-replayed");
        // What another service of this test run says of the case meanwhile may wait behind once more.
        Feeder.soon(() -> {
            Feeder.replayAll(deadLetters, "RP-replayed", "admin");
            return service.getBean(ParkedCases.class)
                    .waiting("case.facts/RP-replayed")
                    .isEmpty();
        });
        assertThat(cases(service).find("RP-replayed")).map(HandledCase::handled).contains(List.of(1L, 2L, 3L));
        stop(service);

        assertThat(rebuild("--check"))
                .as("what the log tells is what was handled")
                .isZero();
        assertThat(rebuild()).isZero();

        ConfigurableApplicationContext again = start();
        assertThat(cases(again).find("RP-replayed")).map(HandledCase::handled).contains(List.of(1L, 2L, 3L));
        assertThat(cases(again).find("RP-parked")).isEmpty();
        ClosingLike.BROKEN.clear();
    }

    private static List<HandledCase> all(ConfigurableApplicationContext service) {
        List<HandledCase> found = new ArrayList<>();
        for (String caseId : List.of("RB-0", "RB-1", "RB-2", "RB-3", "RB-4", "RB-5", "RB-6", "RB-probe")) {
            cases(service).find(caseId).ifPresent(found::add);
        }
        return found;
    }
}
