package city.otklik.approval;

import static city.otklik.approval.SampleCases.ID;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.testkit.LoggedFact;
import city.otklik.testkit.OrderOfFactsContract;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderOfFactsTest extends OrderOfFactsContract<ApprovalCase> {

    private static final int LIVES = 300;

    OrderOfFactsTest() {
        super("approval", City.TYPE, LIVES);
    }

    @Override
    protected Life<ApprovalCase> life(long seed) {
        City city = new City(seed);
        city.live(500);
        return new Life<>(ID, city.log(), city.approval());
    }

    @Test
    void the_lives_are_full_ones() {
        Set<String> happened = new HashSet<>();
        for (int seed = 0; seed < LIVES; seed++) {
            life(seed).log().stream().map(LoggedFact::name).forEach(happened::add);
        }
        assertThat(happened)
                .contains("DraftSubmitted", "DraftApproved", "DraftReturned")
                .contains("ClarificationAsked", "ClarificationWithdrawn", "ClarificationPosted")
                .contains("ClarificationAnswered", "ReplyDismissed", "ClarificationUnanswered")
                .contains("AnswerPublished", "PublicationFailed", "PublicationResumed", "PublicationImpossible")
                .contains("MessageRejected", "RejectionOverturned", "MessageWithdrawn", "CaseTransferred")
                .contains("DeadlineSet", "DeadlineMoved", "CaseClosed");
    }
}
