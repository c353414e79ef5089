package city.otklik.city.faults;

import city.otklik.cli.deadletters.ServiceDeadLetters;
import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineSet;
import city.otklik.messaging.Fact;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.CurrentCalendars;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.processing.ClockFacts;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import tools.jackson.databind.JsonNode;

/** What must be whole once the faults are over. Every sentence it returns is a problem. */
final class Checks {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SLA = "sla";
    /** What sla says once of a clock. */
    private static final Set<String> ONCE = Set.of(
            DeadlineSet.class.getSimpleName(),
            DeadlineBreached.class.getSimpleName(),
            DeadlineMet.class.getSimpleName(),
            DeadlineCancelled.class.getSimpleName(),
            DeadlineOverrun.class.getSimpleName());

    private final Life.World world;
    private final String brokers;

    Checks(Life.World world, String brokers) {
        this.world = world;
        this.brokers = brokers;
    }

    /** Problems of these lives and of what the whole city has put aside. */
    List<String> problems(List<Life> lives) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        if (!world.log().awaitQuiet(PATIENCE)) {
            problems.add("the log cannot be read to its end");
        }
        Clocks core = new Clocks(
                SlaPolicies.always(SlaPolicy.resolution494()), calendars().calendars());
        for (Life life : lives) {
            problems.addAll(ofLife(life, core));
        }
        problems.addAll(ofNetwork(lives));
        problems.addAll(ofDeadLetters());
        return problems;
    }

    private List<String> ofLife(Life life, Clocks core) throws InterruptedException {
        if (!life.problem().isEmpty()) {
            return List.of(life.problem());
        }
        List<String> problems = new ArrayList<>();
        List<Fact> facts = world.log().of(life.caseId());
        life.facts().forEach((fact, wanted) -> {
            long times = facts.stream()
                    .filter(line -> fact.isInstance(line.content()))
                    .map(Fact::id)
                    .distinct()
                    .count();
            if (times != wanted) {
                problems.add(fact.getSimpleName() + " " + times + " times, not " + wanted);
            }
        });
        problems.addAll(ofOrder(facts));
        problems.addAll(ofClocks(life, facts, core));
        return problems.stream()
                .map(problem -> life.messageId() + " (" + life.caseId() + ", " + life.kind() + "): " + problem)
                .toList();
    }

    /** Each source counts its facts of a case: a crash may repeat some, never leave one out or turn two around. */
    static List<String> ofOrder(List<Fact> facts) {
        List<String> problems = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (Fact fact : facts) {
            if (!ids.add(fact.source() + " " + fact.id())) {
                continue;
            }
            long before = last.getOrDefault(fact.source(), 0L);
            if (fact.sequence() != before + 1) {
                problems.add(fact + " has number " + fact.sequence() + " after " + before);
            }
            last.put(fact.source(), fact.sequence());
        }
        return problems;
    }

    /** The clocks that sla shows are those of the log, folded by the pure core. */
    private List<String> ofClocks(Life life, List<Fact> facts, Clocks core) throws InterruptedException {
        String wanted = "";
        String shown = "";
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; ) {
            FaultsClient.Answer answer = world.calls()
                    .get("supervisor", world.services().get(SLA) + "/cases/" + life.caseId() + "/deadlines");
            shown = answer.isDone() ? clocksOf(answer.body()) : answer.toString();
            wanted = folded(core, facts);
            if (shown.equals(wanted)) {
                return ofAnnouncements(facts);
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        return List.of("its clocks are " + shown + ", the fold of the log gives " + wanted);
    }

    private static String folded(Clocks core, List<Fact> facts) {
        CaseClocks clocks = CaseClocks.unknown();
        for (Fact fact : facts) {
            var known = ClockFacts.of(fact);
            if (known != null) {
                clocks = core.on(clocks, known, fact.loggedAt()).state();
            }
        }
        return core.tick(clocks, CityClock.wall().instant()).state().clocks().stream()
                .sorted(Comparator.comparing(AnnouncedClock::id))
                .map(clock -> clock.id().kind() + "#" + clock.id().round() + " " + clock.status() + " "
                        + clock.startedAt() + " " + clock.due() + " " + clock.endedAt())
                .collect(Collectors.joining(", "));
    }

    private static String clocksOf(JsonNode view) {
        return view.path("clocks")
                .valueStream()
                .map(clock -> clock.path("clock").asString() + "#"
                        + clock.path("round").asInt() + " "
                        + clock.path("status").asString() + " "
                        + Instant.parse(clock.path("startedAt").asString()) + " "
                        + Instant.parse(clock.path("due").asString()) + " "
                        + (clock.path("endedAt").isString()
                                ? Instant.parse(clock.path("endedAt").asString())
                                : null))
                .collect(Collectors.joining(", "));
    }

    private CurrentCalendars calendars() {
        PublishedCalendars published = new PublishedCalendars(
                new CalendarProperties("kislovodsk", "curator"), List.of(SlaPolicy.resolution494()));
        world.log().calendars().forEach(published::put);
        CurrentCalendars current = published.current();
        if (current == null) {
            throw new StuckException("no calendar of the city is on the log");
        }
        return current;
    }

    /** Nothing is announced twice of one clock. */
    static List<String> ofAnnouncements(List<Fact> facts) {
        Map<String, Set<String>> ids = new TreeMap<>();
        for (Fact fact : facts) {
            SpecificRecord content = fact.content();
            if (ONCE.contains(fact.type())) {
                String of = fact.type() + " of "
                        + content.get(content.getSchema().getField("clock").pos()) + "#"
                        + content.get(content.getSchema().getField("round").pos());
                ids.computeIfAbsent(of, any -> new TreeSet<>()).add(fact.id());
            }
        }
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " " + entry.getValue().size() + " times")
                .toList();
    }

    /** Each text once, under the message that it is for. */
    private List<String> ofNetwork(List<Life> lives) throws InterruptedException {
        Map<String, Long> posted = world.network().ledger().stream()
                .collect(Collectors.groupingBy(entry -> entry.path("text").asString(), Collectors.counting()));
        return lives.stream()
                .filter(life -> life.problem().isEmpty())
                .flatMap(life -> life.textsToPost().stream())
                .filter(text -> posted.getOrDefault(text, 0L) != 1)
                .map(text -> "posted " + posted.getOrDefault(text, 0L) + " times: " + text)
                .toList();
    }

    /** What each service has put aside is what was planted for it, and all of it. */
    private List<String> ofDeadLetters() {
        List<String> problems = new ArrayList<>();
        try (ServiceDeadLetters all = new ServiceDeadLetters(
                Map.of("bootstrap.servers", brokers),
                TopicPlan.services().stream().map(TopicPlan::deadLettersOf).collect(Collectors.toSet()),
                TopicPlan.services())) {
            Set<String> missing = new TreeSet<>(PlantedRecords.EXPECTED);
            all.waiting().forEach(filed -> {
                String name = filed.service() + " " + filed.letter().key();
                missing.remove(name);
                if (!PlantedRecords.EXPECTED.contains(name)) {
                    problems.add(filed.service() + " put aside "
                            + filed.letter().origin() + " (" + filed.letter().rule() + ", "
                            + filed.letter().remedy() + ")");
                }
            });
            missing.forEach(name -> problems.add("planted, but no dead letter: " + name));
        }
        return problems;
    }
}
