package city.otklik.lifecycle;

import static city.otklik.lifecycle.CaseEvent.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
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
            case PublicationFailed, PublicationNeedsPerson -> Stream.concat(versions, clarifications);
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

    /**
     * An interim answer closes the clarifications asked before it and not those asked after it. Where the two were decided
     * at the same time, the facts do not say which it was; only the log's order does.
     */
    static boolean isUndecidable(Occurrence one, Occurrence other) {
        return isInterimAnswer(one) && other.event() == ClarificationAsked
                || isInterimAnswer(other) && one.event() == ClarificationAsked;
    }

    private static boolean isInterimAnswer(Occurrence fact) {
        return fact.event() == AnswerPublished && fact.matter() == Matter.INTERIM_ANSWER;
    }

    @Test
    void neighbouringFactsOfTwoServicesLeadToOneStateInEitherOrder() {
        assertThat(reachable().parallelStream().flatMap(CommutationTest::differing))
                .isEmpty();
    }

    private record Decided(Occurrence fact, CaseLife then) {

        boolean concerns(Decided other) {
            return fact.event().owner().compareTo(other.fact.event().owner()) < 0 && !isUndecidable(fact, other.fact);
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
    void oneOrderOfTwoServicesIsTheLogsToDecide() {
        CaseLife approved = Stream.of(
                        MessageReceived, MessageAccepted, ExecutorAppointed, DraftSubmitted, DraftApproved)
                .reduce(CaseLife.unknown(), CaseLife::observed, (a, b) -> b);
        Occurrence asked = Occurrence.of(ClarificationAsked).ofClarification(1);
        Occurrence interim = Occurrence.of(AnswerPublished).ofInterim();
        assertThat(approved.observed(asked).allows(interim)).isTrue();
        assertThat(approved.observed(interim).allows(asked)).isTrue();
        assertThat(approved.observed(asked).observed(interim).clarifications()).containsValue(Clarification.CLOSED);
        assertThat(approved.observed(interim).observed(asked).clarifications()).containsValue(Clarification.ASKED);
    }

    private static Stream<Occurrence> decidable(CaseLife life) {
        return FACTS.stream().filter(fact -> fact.clarification() <= COMPARED && mayDecide(life, fact));
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
