package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseEvent.Owner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Four services, each with its own view of the log; what each had live is what the log gives when it is read again. */
class ConcurrentLivesTest {

    private static final int STEPS = 120;

    private static final class Service {

        final Owner owner;
        final Deque<Occurrence> outbox = new ArrayDeque<>();
        CaseLife life = CaseLife.unknown();
        int read;

        Service(Owner owner) {
            this.owner = owner;
        }

        void decide(Random random) {
            List<Occurrence> possible = CommutationTest.FACTS.stream()
                    .filter(fact -> fact.event().owner() == owner && isWise(fact))
                    .map(fact -> CommutationTest.asDecided(life, fact))
                    .toList();
            if (!possible.isEmpty()) {
                emit(possible.get(random.nextInt(possible.size())), random);
            }
        }

        private boolean isWise(Occurrence fact) {
            boolean isAboutLatest =
                    fact.version() == 0 || fact.version() == life.version() + (fact.event() == DraftSubmitted ? 1 : 0);
            return isAboutLatest && CommutationTest.mayDecide(life, fact);
        }

        private void emit(Occurrence fact, Random random) {
            life = life.observed(fact);
            outbox.add(fact);
            switch (fact.event()) {
                case MessageReceived ->
                    emit(
                            Occurrence.of(List.of(MessageAccepted, MessageAccepted, ScreeningDoubted, MessageRejected)
                                    .get(random.nextInt(4))),
                            random);
                case DepartmentRefused -> emit(Occurrence.of(CaseRouted), random);
                case AnswerPublished, PublicationImpossible -> {
                    if (life.allows(CaseClosed) && random.nextInt(4) > 0) {
                        emit(Occurrence.of(CaseClosed), random);
                    }
                }
                default -> {}
            }
        }

        void readOne(List<Occurrence> log) {
            if (read < log.size()) {
                Occurrence next = log.get(read++);
                if (next.event().owner() != owner) {
                    life = life.observed(next);
                }
            }
        }
    }

    @Property(tries = 2000)
    void everyServiceHadWhatTheLogGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<Service> services = Arrays.stream(Owner.values()).map(Service::new).toList();
        List<Occurrence> log = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Service service = services.get(random.nextInt(services.size()));
            switch (random.nextInt(6)) {
                case 0 -> service.decide(random);
                case 1, 2 -> send(service, log);
                default -> service.readOne(log);
            }
        }
        services.forEach(service -> {
            while (!service.outbox.isEmpty()) {
                send(service, log);
            }
        });
        CaseLife folded = log.stream().reduce(CaseLife.unknown(), CaseLife::observed, (a, b) -> b);
        for (Service service : services) {
            while (service.read < log.size()) {
                service.readOne(log);
            }
            assertThat(service.life).as("%s after %s", service.owner, log).isEqualTo(folded);
        }
    }

    private static void send(Service service, List<Occurrence> log) {
        if (!service.outbox.isEmpty()) {
            log.add(service.outbox.remove());
        }
    }
}
