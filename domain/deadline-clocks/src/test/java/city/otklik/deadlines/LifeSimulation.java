package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays one case life in virtual time: facts arrive late, twice and out of order, the service stands still and comes back,
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
    private final SplittableRandom random;
    private final Scenario city;
    private final Life life;
    private final Watch watch;
    private final List<ClockFact> heard = new ArrayList<>();
    private final long outageFrom;
    private final long outageTo;
    private Clocks clocks;
    private CaseClocks state = CaseClocks.unheardOf();
    private long now;
    private int published;

    private LifeSimulation(long seed, Rules rules, Consumer<DeadlineFact> listener, Onlooker onlooker) {
        this.listener = listener;
        this.onlooker = onlooker;
        random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        city = CITIES.get((int) Math.floorMod(seed, (long) CITIES.size()));
        life = new Life(seed, city);
        watch = new Watch(city.policy.breachGrace());
        now = life.sentAt / SECOND * SECOND;
        published = city.publishedBy(now);
        clocks = new Clocks(rules, SlaPolicies.always(city.policy), city.calendars(published));
        boolean outage = random.nextInt(4) == 0;
        outageFrom = outage ? now + random.nextLong((random.nextBoolean() ? 320 : 40) * HOUR) : Long.MAX_VALUE;
        outageTo = outage ? outageFrom + random.nextLong((random.nextBoolean() ? 200 : 20) * HOUR) : Long.MAX_VALUE;
    }

    /** Plays the life of that seed; throws an {@link AssertionError} at the first thing that must not be. */
    static void play(long seed, Rules rules) {
        play(seed, rules, fact -> {}, (clocks, state) -> {});
    }

    /** The same, letting others listen to what is announced and look at the clocks. */
    static void play(long seed, Rules rules, Consumer<DeadlineFact> listener, Onlooker onlooker) {
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
            arrivals.add(new Arrival(afterOutage(fact.occurredAt() + delay()), fact));
            if (random.nextInt(8) == 0) {
                arrivals.add(new Arrival(afterOutage(fact.occurredAt() + delay() + random.nextLong(HOUR)), fact));
            }
            if (random.nextInt(3) == 0) {
                arrivals.add(new Arrival(afterOutage(fact.occurredAt() + random.nextLong(3 * HOUR)), null));
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

    /** Lets time pass as ticks do, once a second where anything is to happen; none while the service stands still. */
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
            Watch.check(++ticks < 200, "the clocks ask for tick after tick", state.standings());
        }
        now = Math.max(now, instant / SECOND * SECOND);
    }

    private long wakeUp() {
        long next = state.nextWakeUp();
        return next == CaseClocks.NEVER ? next : afterOutage((next + SECOND - 1) / SECOND * SECOND);
    }

    private void publish(long at) {
        now = at;
        published++;
        clocks = clocks.on(city.calendars(published));
        take(clocks.recalculated(state, MoveCause.CALENDAR, now));
    }

    private void tick(long at) {
        now = at;
        take(clocks.tick(state, now));
        var again = clocks.tick(state, now);
        Watch.check(again.facts().isEmpty(), "the same tick told something twice", again.facts());
    }

    private void hear(ClockFact fact) {
        var decision = clocks.on(state, fact, now);
        if (heard.contains(fact)) {
            Watch.check(decision.facts().isEmpty(), "a fact heard again was news", decision.facts());
        } else {
            heard.add(fact);
        }
        take(decision);
    }

    private void take(Decision decision) {
        state = decision.state();
        watch.read(decision.facts(), state, now);
        decision.facts().forEach(listener);
    }

    /** The process dies and reads its store; what was read since the last commit comes once more. */
    private void crash() {
        if (random.nextInt(5) == 0) {
            byte[] stored = CaseClocksCodec.encode(state);
            state = CaseClocksCodec.decode(stored);
            Watch.check(CaseClocksCodec.nextWakeUp(stored) == state.nextWakeUp(), "wakes up at another time", state);
            for (var fact : heard) {
                var decision = clocks.on(state, fact, now);
                Watch.check(decision.facts().isEmpty(), "a replayed fact was news", decision.facts());
            }
            Watch.check(Arrays.equals(stored, CaseClocksCodec.encode(state)), "the store changed by reading it", state);
        }
    }

    /** The clocks as announced against the oracle, of what was heard so far. */
    private void compare() {
        var oracle = Oracle.of(city, heard, now);
        for (var clock : oracle.clocks.values()) {
            var expected = clock.status(now, city.policy.breachGrace());
            var told = state.standing(clock.id);
            if (told == null) {
                Watch.check(expected == ClockStatus.CANCELLED, "never told of " + expected, clock.id);
                continue;
            }
            Watch.check(told.status() == expected, "oracle says " + expected + " " + clock.due, told);
            boolean dated = expected != ClockStatus.SUSPENDED && expected != ClockStatus.CANCELLED;
            Watch.check(!dated || told.due() == clock.due, "oracle says due " + clock.due, told);
            boolean ended = expected == ClockStatus.MET || expected == ClockStatus.MISSED_DONE;
            Watch.check(!ended || told.endedAt() == clock.end, "oracle says ended " + clock.end, told);
            if (expected == ClockStatus.RUNNING) {
                warned(told);
            }
        }
        for (var told : state.standings()) {
            boolean known = oracle.clocks.containsKey(told.clock());
            Watch.check(known || told.status() == ClockStatus.CANCELLED, "the oracle knows no such clock", told);
        }
        reminded(oracle);
        onlooker.see(clocks, state);
    }

    private void warned(ClockStanding told) {
        var spans = told.clock().kind() == ClockKind.APPROVAL ? city.curator : city.city(published);
        var leads = Leads.of(city.policy, told.clock().kind());
        for (int lead = 0; lead < leads.size(); lead++) {
            int number = lead;
            if (leads.get(lead).workingDays() == 0) {
                boolean past = spans.latest(told.due(), leads.get(lead).workingMillis()) <= now;
                boolean raised = told.warnings().stream().anyMatch(one -> one.lead() == number && one.stands());
                Watch.check(past == raised, past ? "a warning was forgotten" : "a warning came too early", told);
            }
        }
    }

    private void reminded(Oracle oracle) {
        oracle.standing.forEach((number, since) -> {
            boolean past = city.city(published).endOfDay(since, 3) <= now;
            boolean reminded = state.reminded().contains(number);
            Watch.check(!past || reminded, "no reminder of clarification", number);
        });
    }
}
