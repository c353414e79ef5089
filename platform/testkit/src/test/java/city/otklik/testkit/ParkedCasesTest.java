package city.otklik.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.deadletters.StoredDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.testkit.RoutingLike.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Later facts of a case wait behind one that could not be handled; the rest of the city does not. */
@RoutingTest
class ParkedCasesTest {

    @Autowired
    Feeder feeder;

    @Autowired
    StoredDeadLetters deadLetters;

    @Autowired
    ParkedCases parked;

    @Autowired
    @Qualifier("heldReadingHealthIndicator")
    HealthIndicator held;

    @Autowired
    MeterRegistry meters;

    private void sendThree(String caseId) {
        for (long sequence = 1; sequence <= 3; sequence++) {
            feeder.send(feeder.accepted(caseId, sequence));
        }
        feeder.allIsRead(caseId + "-other");
    }

    @Test
    void aBugInTheHandlerParksTheCaseUntilItsFactsAreReplayedInOrder() {
        RoutingLike.TROUBLES.put("PK-bug", Trouble.BUG);
        sendThree("PK-bug");

        assertThat(feeder.deadLetters("PK-bug"))
                .extracting(StoredDeadLetter::rule)
                .containsExactly("defect", "waits-behind-dead-letter", "waits-behind-dead-letter");
        assertThat(parked.waiting("case.facts/PK-bug")).hasSize(3);
        assertThat(feeder.handled("PK-bug")).isEmpty();

        RoutingLike.TROUBLES.remove("PK-bug");
        assertThat(feeder.replayAll("PK-bug", "admin")).isEqualTo(3);

        Feeder.soon(() -> feeder.handled("PK-bug").equals(List.of(1L, 2L, 3L)));
        Feeder.soon(() -> parked.waiting("case.facts/PK-bug").isEmpty());
        assertThat(feeder.deadLetters("PK-bug")).isEmpty();
        feeder.send(feeder.accepted("PK-bug", 4));
        Feeder.soon(() -> feeder.handled("PK-bug").equals(List.of(1L, 2L, 3L, 4L)));
    }

    @Test
    void aHandlerThatRecursesWithoutEndParksTheCaseToo() {
        RoutingLike.TROUBLES.put("PK-deep", Trouble.TOO_DEEP);
        sendThree("PK-deep");

        assertThat(feeder.deadLetters("PK-deep"))
                .extracting(StoredDeadLetter::rule)
                .containsExactly("defect", "waits-behind-dead-letter", "waits-behind-dead-letter");
    }

    @Test
    void replayingALaterFactFirstOnlyMakesItWaitAgain() {
        RoutingLike.TROUBLES.put("PK-order", Trouble.UNPROCESSABLE);
        sendThree("PK-order");
        RoutingLike.TROUBLES.remove("PK-order");
        List<StoredDeadLetter> kept = feeder.deadLetters("PK-order");
        assertThat(kept.getFirst().rule()).isEqualTo("nobody-on-duty");

        deadLetters.replay(kept.get(1).origin(), "admin");

        Feeder.soon(() -> feeder.deadLetters("PK-order").size() == 3);
        assertThat(feeder.handled("PK-order")).isEmpty();

        feeder.replayAll("PK-order", "admin");
        Feeder.soon(() -> feeder.handled("PK-order").equals(List.of(1L, 2L, 3L)));
    }

    @Test
    void aReplayThatFailsAgainKeepsTheLetterAndTheOrder() {
        RoutingLike.TROUBLES.put("PK-again", Trouble.BUG);
        sendThree("PK-again");

        deadLetters.replay(feeder.deadLetters("PK-again").getFirst().origin(), "admin");

        Feeder.soon(() -> feeder.deadLetters("PK-again").size() == 3);
        assertThat(feeder.deadLetters("PK-again").getFirst().rule()).isEqualTo("defect");
        assertThat(parked.waiting("case.facts/PK-again")).hasSize(3);
        RoutingLike.TROUBLES.remove("PK-again");
        feeder.replayAll("PK-again", "admin");
        Feeder.soon(() -> feeder.handled("PK-again").equals(List.of(1L, 2L, 3L)));
    }

    @Test
    void replayingTwiceHandlesOnce() {
        RoutingLike.TROUBLES.put("PK-twice", Trouble.BUG);
        sendThree("PK-twice");
        RoutingLike.TROUBLES.remove("PK-twice");
        StoredDeadLetter first = feeder.deadLetters("PK-twice").getFirst();
        feeder.replayAll("PK-twice", "admin");
        Feeder.soon(() -> parked.waiting("case.facts/PK-twice").isEmpty());
        feeder.sendAgain(first);

        feeder.allIsRead("PK-twice-next");

        assertThat(feeder.handled("PK-twice")).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"UNPROCESSABLE", "BUG", "TOO_DEEP"})
    void troubleAroundUsIsWaitedOutAndBlamedOnNoRecord(Trouble trouble) {
        String id = "PK-" + trouble;
        RoutingLike.TROUBLES.put(id, trouble);
        feeder.send(feeder.accepted(id, 1));
        feeder.send(feeder.accepted(id, 2));

        Feeder.soon(() -> RoutingLike.TRIES.getOrDefault(id, 0) > 8);
        assertThat(held.health()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
        assertThat(meters.get("otklik.partitions.held").gauge().value()).isEqualTo(1);
        RoutingLike.TROUBLES.remove(id);

        Feeder.soon(() -> feeder.handled(id).equals(List.of(1L, 2L)));
        assertThat(feeder.deadLetters(id)).isEmpty();
        Feeder.soon(() -> Objects.requireNonNull(held.health()).getStatus().equals(Status.UP));
    }

    @Test
    void aDefectIsNoneWhileSomethingAroundUsDoesNotAnswer() {
        RoutingLike.WELL.set(false);
        try {
            RoutingLike.TROUBLES.put("PK-unwell", Trouble.BUG);
            feeder.send(feeder.accepted("PK-unwell", 1));
            Feeder.soon(() -> RoutingLike.TRIES.getOrDefault("PK-unwell", 0) > 12);
            assertThat(feeder.deadLetters("PK-unwell")).isEmpty();
            assertThat(held.health()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
        } finally {
            RoutingLike.WELL.set(true);
        }

        Feeder.soon(() -> feeder.deadLetters("PK-unwell").size() == 1);
        assertThat(feeder.deadLetters("PK-unwell").getFirst().rule()).isEqualTo("defect");
    }

    @Test
    void aRegistryThatIsAwayIsWaitedOut() {
        var registry = SharedStack.RegistryInMemory.registry();
        var fact = feeder.accepted("PK-registry", 1);
        registry.setAway(true);
        try {
            int before = registry.refusals();
            feeder.send(fact);
            Feeder.soon(() -> registry.refusals() > before + 5);
        } finally {
            registry.setAway(false);
        }

        Feeder.soon(() -> feeder.handled("PK-registry").equals(List.of(1L)));
        assertThat(feeder.deadLetters("PK-registry")).isEmpty();
    }
}
