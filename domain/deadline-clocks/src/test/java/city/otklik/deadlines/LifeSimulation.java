package city.otklik.deadlines;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.announcing.MoveCause;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.storing.CaseClocksCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays one case life in virtual time: facts arrive late, twice and out of order, the service stops and comes back,
 * crashes and reads its store, calendars change. All of it follows from the seed.
 */
final class LifeSimulation {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final List<Scenario> CITIES = new ArrayList<>();

    static {
        for (int number = 0; number < 36; number++) {
            CITIES.add(new Scenario(number));
        }
    }

    /** Something reaches the service: a fact, or only the moment, to look around. */
    private record Arrival(long at, @Nullable ClockFact fact) {}

    /** Sees the clocks whenever they have been compared with the oracle. */
    interface Onlooker {
        void see(Clocks clocks, CaseClocks state);
    }

    private final Consumer<DeadlineFact> listener;
    private final Onlooker onlooker;
    private final OracleRules rules;
    private final SplittableRandom random;
    private final Scenario city;
    private final Life life;
    private final Watch watch;
    private final List<ClockFact> heard = new ArrayList<>();
    private final long outageFrom;
    private final long outageTo;
    private Clocks clocks;
    private CaseClocks state = CaseClocks.unknown();
    private long now;
    private int published;

    private LifeSimulation(long seed, OracleRules rules, Consumer<DeadlineFact> listener, Onlooker onlooker) {
        this.listener = listener;
        this.onlooker = onlooker;
        this.rules = rules;
        random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        city = CITIES.get((int) Math.floorMod(seed, (long) CITIES.size()));
        life = new Life(seed, city);
        watch = new Watch(city.policy.breachGrace());
        now = life.sentAt / SECOND * SECOND;
        published = city.publishedBy(now);
        clocks = new Clocks(SlaPolicies.always(city.policy), city.calendars(published));
        boolean outage = random.nextInt(4) == 0;
        outageFrom = outage ? now + random.nextLong((random.nextBoolean() ? 320 : 40) * HOUR) : Long.MAX_VALUE;
        outageTo = outage ? outageFrom + random.nextLong((random.nextBoolean() ? 200 : 20) * HOUR) : Long.MAX_VALUE;
    }

    /** Plays the life of that seed; throws an {@link AssertionError} at the first thing that must not be. */
    static void play(long seed, OracleRules rules) {
        play(seed, rules, fact -> {}, (clocks, state) -> {});
    }

    /** The same, letting others listen to what is announced and look at the clocks. */
    static void play(long seed, OracleRules rules, Consumer<DeadlineFact> listener, Onlooker onlooker) {
        var simulation = new LifeSimulation(seed, rules, listener, onlooker);
        try {
            simulation.play();
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError(simulation.tale(), wrong);
        }
    }

    /** What was heard until it went wrong, for the person who looks into it. */
    private String tale() {
        var tale = new StringBuilder("at ").append(Kislovodsk.text(now));
        tale.append(", sent ").append(Kislovodsk.text(life.sentAt)).append(", heard:\n");
        for (var fact : heard) {
            tale.append("  ")
                    .append(Kislovodsk.text(fact.occurredAt()))
                    .append(' ')
                    .append(fact)
                    .append('\n');
        }
        for (long publication : city.publications) {
            tale.append("  calendar published ")
                    .append(Kislovodsk.text(publication))
                    .append('\n');
        }
        return tale.toString();
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private void play() {
        for (var arrival : arrivals()) {
            advanceTo(arrival.at());
            var fact = arrival.fact();
            if (fact != null) {
                hear(fact);
            }
            crash();
            if (random.nextInt(6) == 0) {
                tick(now);
                compare();
            }
        }
        advanceTo(now + 40 * 24 * HOUR);
        tick(now);
        compare();
    }

    private List<Arrival> arrivals() {
        List<Arrival> arrivals = new ArrayList<>();
        for (var fact : life.facts) {
            arrivals.add(new Arrival(afterOutage(fact.occurredAt().toEpochMilli() + delay()), fact));
            if (random.nextInt(8) == 0) {
                arrivals.add(new Arrival(
                        afterOutage(fact.occurredAt().toEpochMilli() + delay() + random.nextLong(HOUR)), fact));
            }
            if (random.nextInt(3) == 0) {
                arrivals.add(
                        new Arrival(afterOutage(fact.occurredAt().toEpochMilli() + random.nextLong(3 * HOUR)), null));
            }
        }
        arrivals.sort(Comparator.comparingLong(Arrival::at));
        return arrivals;
    }

    private long delay() {
        int kind = random.nextInt(20);
        return kind < 14
                ? 0
                : kind < 17
                        ? random.nextLong(10 * MINUTE)
                        : kind < 19 ? random.nextLong(12 * HOUR) : random.nextLong(100 * HOUR);
    }

    private long afterOutage(long instant) {
        return instant > outageFrom && instant < outageTo ? outageTo : instant;
    }

    /** Lets time pass as ticks do, once a second where anything is to happen; none while the service is stopped. */
    private void advanceTo(long instant) {
        int ticks = 0;
        while (true) {
            long publication = published < city.publications.length ? city.publications[published] : Long.MAX_VALUE;
            long wakeUp = Math.max(now, wakeUp());
            if (Math.min(publication, wakeUp) > instant) {
                break;
            }
            if (publication <= wakeUp) {
                publish(Math.max(now, publication));
            } else {
                tick(wakeUp);
            }
            Watch.check(++ticks < 200, "the clocks ask for tick after tick", state.clocks());
        }
        now = Math.max(now, instant / SECOND * SECOND);
    }

    private long wakeUp() {
        var next = state.nextWakeUp();
        return next == null ? Long.MAX_VALUE : afterOutage((next.toEpochMilli() + SECOND - 1) / SECOND * SECOND);
    }

    private void publish(long at) {
        now = at;
        published++;
        clocks = clocks.withCalendars(city.calendars(published));
        take(clocks.recalculated(state, MoveCause.CALENDAR, at(now)));
    }

    private void tick(long at) {
        now = at;
        take(clocks.tick(state, at(now)));
        var again = clocks.tick(state, at(now));
        Watch.check(again.facts().isEmpty(), "the same tick announced something twice", again.facts());
    }

    private void hear(ClockFact fact) {
        var update = clocks.on(state, fact, at(now));
        if (heard.contains(fact)) {
            Watch.check(update.facts().isEmpty(), "a fact heard again was news", update.facts());
        } else {
            heard.add(fact);
        }
        take(update);
    }

    private void take(ClockUpdate update) {
        state = update.state();
        watch.read(update.facts(), state, at(now));
        update.facts().forEach(listener);
    }

    /** The process dies and reads its store; what was read since the last commit comes once more. */
    private void crash() {
        if (random.nextInt(5) == 0) {
            byte[] stored = CaseClocksCodec.encode(state);
            state = CaseClocksCodec.decode(stored);
            Watch.check(
                    Objects.equals(CaseClocksCodec.nextWakeUp(stored), state.nextWakeUp()),
                    "wakes up at another time",
                    state);
            for (var fact : heard) {
                var update = clocks.on(state, fact, at(now));
                Watch.check(update.facts().isEmpty(), "a replayed fact was news", update.facts());
            }
            Watch.check(Arrays.equals(stored, CaseClocksCodec.encode(state)), "the store changed by reading it", state);
        }
    }

    /** The clocks as announced against the oracle, of what was heard so far. */
    private void compare() {
        var oracle = Oracle.of(city, heard, now, rules);
        for (var clock : oracle.clocks.values()) {
            var expected = clock.status(now, city.policy.breachGrace().toMillis(), rules);
            var announced = state.clock(clock.id);
            if (announced == null) {
                Watch.check(expected == ClockStatus.CANCELLED, "never announced " + expected, clock.id);
                continue;
            }
            Watch.check(announced.status() == expected, "oracle says " + expected + " " + clock.due, announced);
            boolean dated = expected != ClockStatus.SUSPENDED && expected != ClockStatus.CANCELLED;
            Watch.check(!dated || announced.due().equals(at(clock.due)), "oracle says due " + clock.due, announced);
            boolean ended = expected == ClockStatus.MET || expected == ClockStatus.MISSED_DONE;
            Watch.check(
                    !ended || at(clock.end).equals(announced.endedAt()), "oracle says ended " + clock.end, announced);
            if (expected == ClockStatus.RUNNING) {
                warned(announced);
            }
        }
        for (var announced : state.clocks()) {
            boolean known = oracle.clocks.containsKey(announced.id());
            Watch.check(
                    known || announced.status() == ClockStatus.CANCELLED, "the oracle knows no such clock", announced);
        }
        reminded(oracle);
        onlooker.see(clocks, state);
    }

    private void warned(AnnouncedClock announced) {
        var spans = announced.id().kind() == ClockKind.APPROVAL ? city.curator : city.city(published);
        var leads = city.policy.warnings().of(announced.id().kind());
        for (int lead = 0; lead < leads.size(); lead++) {
            int number = lead;
            if (leads.get(lead).workingDays() == 0) {
                boolean past = spans.latest(
                                announced.due().toEpochMilli(),
                                leads.get(lead).workingTime().toMillis())
                        <= now;
                boolean raised = announced.warnings().stream().anyMatch(one -> one.lead() == number && one.counts());
                Watch.check(past == raised, past ? "a warning was forgotten" : "a warning came too early", announced);
            }
        }
    }

    private void reminded(Oracle oracle) {
        oracle.unanswered.forEach((number, since) -> {
            boolean past = city.city(published).endOfDay(since, 3) <= now;
            boolean reminded = state.reminded().contains(number);
            Watch.check(!past || reminded, "no reminder of clarification", number);
        });
    }
}
