package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two services that decide at the same time: the log may have their facts in either order, and the case must be the same. */
class CommutationTest {

    private static final int VERSIONS = 3;
    private static final int CLARIFICATIONS = 2;

    // A second clarification makes five times the states and follows the same rows: every night is often enough.
    private static final int COMPARED = Boolean.getBoolean("otklik.nightly") ? CLARIFICATIONS : 1;

    /** Every fact as the log has it: drafts and postings name their version, clarifications their number. */
    static final List<Occurrence> FACTS =
            Arrays.stream(CaseEvent.values()).flatMap(CommutationTest::facts).toList();

    private static Stream<Occurrence> facts(CaseEvent event) {
        Occurrence plain = Occurrence.of(event);
        Stream<Occurrence> versions = IntStream.rangeClosed(1, VERSIONS).mapToObj(plain::ofVersion);
        Stream<Occurrence> clarifications =
                IntStream.rangeClosed(1, CLARIFICATIONS).mapToObj(plain::ofClarification);
        return switch (event) {
            case DraftSubmitted, DraftApproved, DraftReturned -> versions;
            case AnswerPublished -> versions.flatMap(fact -> Stream.of(fact, fact.ofInterim()));
            case PublicationFailed, PublicationNeedsPerson, PublicationResumed ->
                Stream.concat(versions, clarifications);
            case ClarificationAsked,
                    ClarificationPosted,
                    ClarificationAnswered,
                    ReplyDismissed,
                    ClarificationWithdrawn -> clarifications;
            default -> Stream.of(plain);
        };
    }

    /** Versions and clarifications are numbered one after the other by the one service that owns them. */
    static boolean mayDecide(CaseLife life, Occurrence fact) {
        boolean numbered = switch (fact.event()) {
            case DraftSubmitted -> fact.version() == life.version() + 1;
            case ClarificationAsked ->
                fact.clarification() == life.clarifications().size() + 1;
            default -> true;
        };
        return numbered && life.allows(fact);
    }

    /** As publishing writes it: an interim answer names the clarifications that it closes. */
    static Occurrence asDecided(CaseLife life, Occurrence fact) {
        return fact.event() == AnswerPublished && fact.matter() == Matter.INTERIM_ANSWER
                ? fact.closing(life.closable())
                : fact;
    }

    @Test
    void neighbouringFactsOfTwoServicesLeadToOneStateInEitherOrder() {
        assertThat(reachable().parallelStream().flatMap(CommutationTest::differing))
                .isEmpty();
    }

    private record Decided(Occurrence fact, CaseLife then) {

        boolean concerns(Decided other) {
            return fact.event().owner().compareTo(other.fact.event().owner()) < 0;
        }

        boolean differs(Decided other) {
            return !then.observed(other.fact).equals(other.then.observed(fact));
        }
    }

    private static Stream<String> differing(CaseLife life) {
        List<Decided> decided = decidable(life)
                .map(fact -> new Decided(fact, life.observed(fact)))
                .toList();
        return decided.stream()
                .flatMap(one -> decided.stream()
                        .filter(other -> one.concerns(other) && one.differs(other))
                        .map(other -> one.fact() + " and " + other.fact() + " in " + life));
    }

    @Test
    void anInterimAnswerClosesWhatWasKnownWhenItWasPublishedAndNothingElse() {
        CaseLife approved = Stream.of(
                        MessageReceived, MessageAccepted, ExecutorAppointed, DraftSubmitted, DraftApproved)
                .reduce(CaseLife.unknown(), CaseLife::observed, (a, b) -> b)
                .observed(asked(1));
        Occurrence interim = asDecided(approved, Occurrence.of(AnswerPublished).ofInterim());
        CaseLife expected = approved.observed(interim).observed(asked(2));
        assertThat(expected.clarifications()).isEqualTo(Map.of(1, Clarification.CLOSED, 2, Clarification.ASKED));
        assertThat(approved.observed(asked(2)).observed(interim)).isEqualTo(expected);
    }

    @Test
    void anAnswerThatNamesNoneClosesAll() {
        CaseLife asked =
                CaseLife.unknown().observed(MessageAccepted).observed(asked(1)).observed(asked(2));
        assertThat(asked.observed(Occurrence.of(AnswerPublished).ofInterim()).clarifications())
                .isEqualTo(Map.of(1, Clarification.CLOSED, 2, Clarification.CLOSED));
    }

    private static Occurrence asked(int number) {
        return Occurrence.of(ClarificationAsked).ofClarification(number);
    }

    private static Stream<Occurrence> decidable(CaseLife life) {
        return FACTS.stream()
                .filter(fact -> fact.clarification() <= COMPARED && mayDecide(life, fact))
                .map(fact -> asDecided(life, fact));
    }

    private static Collection<CaseLife> reachable() {
        Set<CaseLife> seen = new LinkedHashSet<>(Set.of(CaseLife.unknown()));
        Deque<CaseLife> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            CaseLife life = waiting.remove();
            decidable(life).map(life::observed).filter(seen::add).forEach(waiting::add);
        }
        return seen;
    }
}
