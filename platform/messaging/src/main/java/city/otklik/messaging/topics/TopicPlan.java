package city.otklik.messaging.topics;

import city.otklik.messaging.topics.Topic.Spread;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every topic of the city, declared once; created from here and nowhere else. */
public final class TopicPlan {

    public static final String CURATOR_MESSAGES = "curator.messages";
    public static final String CASE_FACTS = "case.facts";
    public static final String CASE_DEADLINES = "case.deadlines";
    public static final String CLOCK_TICKS = "clock.ticks";
    public static final String WORKING_CALENDARS = "working-calendars";
    public static final String SIGNING_KEYS = "signing-keys";

    public static final String CITY_REGISTERS = "city.registers";

    private static final int MIB = 1024 * 1024;
    private static final long GIB = 1024L * MIB;
    private static final List<String> SERVICES = List.of("intake", "routing", "approval", "publishing", "sla");

    private static final List<Topic> TOPICS = Stream.concat(
                    Stream.of(
                            new Topic(
                                    CURATOR_MESSAGES,
                                    "message id",
                                    Set.of("curator"),
                                    Duration.ofDays(30),
                                    // Whoever has the curator's login fills this, and not the broker's disk.
                                    GIB,
                                    8 * MIB,
                                    Spread.BY_KEY,
                                    false,
                                    "Messages the city has to react to, pushed by the curator"),
                            new Topic(
                                    CASE_FACTS,
                                    "case id",
                                    Set.of("intake", "routing", "approval", "publishing"),
                                    null,
                                    null,
                                    MIB,
                                    Spread.BY_KEY,
                                    true,
                                    "Everything that happened to a case, in order"),
                            new Topic(
                                    CASE_DEADLINES,
                                    "case id",
                                    Set.of("sla"),
                                    null,
                                    null,
                                    MIB,
                                    Spread.BY_KEY,
                                    true,
                                    "Deadlines set, moved, suspended, resumed, warned of, breached and met;"
                                            + " no personal data"),
                            new Topic(
                                    CLOCK_TICKS,
                                    "none: every partition",
                                    Set.of("sla"),
                                    Duration.ofHours(1),
                                    null,
                                    MIB,
                                    Spread.BY_KEY,
                                    false,
                                    "Time as a record, once a second"),
                            new Topic(
                                    WORKING_CALENDARS,
                                    "calendar id @ version",
                                    Set.of("sla"),
                                    null,
                                    null,
                                    MIB,
                                    Spread.BY_KEY,
                                    false,
                                    "Versions of the working calendars, each with the instant it was published"),
                            new Topic(
                                    SIGNING_KEYS,
                                    "key id",
                                    Set.of("approval"),
                                    null,
                                    null,
                                    MIB,
                                    Spread.SINGLE,
                                    false,
                                    "Public keys by which publishing knows what approval signed"),
                            new Topic(
                                    CITY_REGISTERS,
                                    "register / entry",
                                    Set.of("routing", "publishing", "sla"),
                                    null,
                                    null,
                                    MIB,
                                    Spread.BY_KEY,
                                    false,
                                    "Every change of roster, absences, departments, logins, accounts and policy, and every hold"
                                            + " of the clocks, with who made it")),
                    SERVICES.stream().flatMap(service -> Stream.of(deadLetters(service), replays(service))))
            .toList();

    private TopicPlan() {}

    public static List<Topic> topics() {
        return TOPICS;
    }

    /** The services that read topics and have dead letters of their own. */
    public static List<String> services() {
        return SERVICES;
    }

    public static Optional<Topic> find(String name) {
        return TOPICS.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** Where {@code service} puts what it could not process. */
    public static String deadLettersOf(String service) {
        return service + ".dead-letters";
    }

    /** Where {@code service} reads dead letters again; spread as the topics they came from. */
    public static String replaysOf(String service) {
        return service + ".replays";
    }

    private static Topic replays(String service) {
        return new Topic(
                replaysOf(service),
                "as it was",
                Set.of("replay"),
                Duration.ofDays(7),
                null,
                10 * MIB,
                Spread.BY_KEY,
                false,
                "Dead letters that " + service + " is to read again, with their original coordinates and append time");
    }

    private static Topic deadLetters(String service) {
        return new Topic(
                deadLettersOf(service),
                "as it was",
                Set.of(service),
                Duration.ofDays(90),
                null,
                10 * MIB,
                Spread.SINGLE,
                false,
                "What " + service + " could not process: original bytes (over the limits the first 4 KiB, sizes and"
                        + " digest), coordinates, reason");
    }
}
