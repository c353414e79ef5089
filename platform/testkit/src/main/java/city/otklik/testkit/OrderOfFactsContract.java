package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.ServiceCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.messaging.Actor;
import city.otklik.time.CityClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/**
 * Whatever order the log has the facts of several services in, a service's state of the case is what the log gives: in use,
 * after a rebuild, and with facts swapped whose owners did not know each other's.
 *
 * @param <S> the service's state of a case
 */
public abstract class OrderOfFactsContract<S extends ServiceCase<S>> {

    private static final String CASE = "AAAA-BBBB-CCCC";
    private static final int STEPS = 40;

    private final String service;
    private final CaseType<S> type;
    private final int lives;

    /** @param service its name, such as {@code approval} */
    protected OrderOfFactsContract(String service, CaseType<S> type, int lives) {
        this.service = service;
        this.type = type;
        this.lives = lives;
    }

    /**
     * One case to its end.
     *
     * @param log what all services decided
     * @param store the service's, which has read the whole log
     */
    public record Life<S extends ServiceCase<S>>(String caseId, List<LoggedFact> log, InMemoryCaseStore<S> store) {}

    /** A life by chance; here the service reads as late as its own facts let it. */
    protected Life<S> life(long seed) {
        List<LoggedFact> log = new RandomLife(CASE, seed).log(STEPS);
        InMemoryCaseStore<S> store = new InMemoryCaseStore<>(service, type, CityClock.wall());
        int read = 0;
        for (LoggedFact fact : log) {
            if (isOwn(fact)) {
                read(store, log.subList(read, fact.known()));
                read = fact.known();
                store.commands()
                        .handle(CASE, null, Actor.service(service), (state, now) -> Decision.emit(fact.content()));
            }
        }
        read(store, log.subList(read, log.size()));
        return new Life<>(CASE, log, store);
    }

    @Test
    void a_rebuild_gives_the_case_that_the_service_had() {
        LongStream.range(0, lives).forEach(seed -> {
            Life<S> life = life(seed);
            S unknown = type.unknown().apply(life.caseId());
            S live = life.store().reader().find(life.caseId()).orElse(unknown);
            Stream<LoggedFact> facts = life.log().stream().filter(fact -> !isOfDeadlines(fact));
            Stream<LoggedFact> deadlines = life.log().stream().filter(OrderOfFactsContract::isOfDeadlines);
            assertThat(folded(unknown, life.log().stream())).as("life %s", seed).isEqualTo(live.recorded());
            // A rebuild reads one topic after the other.
            assertThat(folded(unknown, Stream.concat(facts, deadlines)))
                    .as("life %s, by topic", seed)
                    .isEqualTo(live.recorded());
            List<SpecificRecord> contents =
                    life.log().stream().map(LoggedFact::content).toList();
            assertThat(life.store()
                            .rebuild(InMemoryCaseStore.inLog(life.caseId(), contents), false)
                            .differences())
                    .as("life %s", seed)
                    .isZero();
            assertThat(life.store().reader().find(life.caseId()).orElse(unknown))
                    .as("life %s, rebuilt", seed)
                    .isEqualTo(live);
        });
    }

    @Test
    void neighbours_that_did_not_know_each_other_may_be_swapped() {
        Set<String> swapped = new TreeSet<>();
        LongStream.range(0, lives).forEach(seed -> {
            Life<S> life = life(seed);
            List<LoggedFact> log = life.log();
            S known = type.unknown().apply(life.caseId());
            for (int i = 0; i + 1 < log.size(); i++) {
                LoggedFact one = log.get(i);
                LoggedFact other = log.get(i + 1);
                boolean independent = !one.owner().equals(other.owner()) && other.known() <= i;
                if (independent) {
                    assertThat(folded(known, Stream.of(other, one)))
                            .as("life %s: %s and %s", seed, one, other)
                            .isEqualTo(folded(known, Stream.of(one, other)));
                    if (isOwn(one) || isOwn(other)) {
                        swapped.add(one.name() + ", " + other.name());
                    }
                }
                known = known.evolve(one.content());
            }
        });
        assertThat(swapped).as("pairs with a fact of %s", service).hasSizeGreaterThan(20);
    }

    @Test
    void what_two_services_may_decide_now_leads_to_one_state_in_either_order() {
        CaseEvent.Owner owner = CaseEvent.Owner.valueOf(service.toUpperCase(Locale.ROOT));
        LongStream.range(0, lives).forEach(seed -> {
            RandomLife life = new RandomLife(CASE, seed);
            S known = type.unknown().apply(CASE);
            for (int step = 0; step < STEPS && !life.ended(); step++) {
                assertThat(life.differing(owner, known)).isEmpty();
                known = known.evolve(life.next());
            }
        });
    }

    private boolean isOwn(LoggedFact fact) {
        return fact.owner().equals(service);
    }

    private static boolean isOfDeadlines(LoggedFact fact) {
        return fact.owner().equals("sla");
    }

    private void read(InMemoryCaseStore<S> store, List<LoggedFact> facts) {
        facts.stream().filter(fact -> !isOwn(fact)).forEach(fact -> store.given(CASE, fact.content()));
    }

    private static <S extends ServiceCase<S>> S folded(S before, Stream<LoggedFact> facts) {
        return facts.map(LoggedFact::content)
                .reduce(before, ServiceCase::evolve, (a, b) -> b)
                .recorded();
    }
}
