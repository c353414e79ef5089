package city.otklik.intake.adjudicating;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Ruling.Done;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.IncompleteRequest;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.NotOpenTo;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class AdjudicationTest {

    private static final RejectionGround INSULT = RejectionGround.INSULT;

    @Test
    void aDoubtfulMessageIsAcceptedFromItsOwnSentAt() {
        var done = done(Adjudication.accept(Optional.of(doubtful()), "по делу", NOW));
        assertThat(done.facts()).singleElement().isInstanceOfSatisfying(MessageAccepted.class, accepted -> {
            assertThat(accepted.getSentAt()).isEqualTo(SENT);
            assertThat(accepted.getOccurredAt()).isEqualTo(NOW);
        });
        assertThat(done.state().life().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void aMessageInWorkNeedsNoAcceptanceButCanStillBeRejected() {
        assertThat(refused(Adjudication.accept(Optional.of(accepted()), "да", NOW)))
                .isInstanceOf(NothingToDecide.class);
        var done = done(Adjudication.reject(Optional.of(accepted()), INSULT, "проглядели", NOW));
        assertThat(done.facts())
                .containsExactly(new MessageRejected("A", NOW, SENT, INSULT, List.of("проглядели"), true));
    }

    @Test
    void aRejectionNeedsAGroundAndAReason() {
        assertThat(refused(Adjudication.reject(Optional.of(doubtful()), null, "брань", NOW)))
                .isInstanceOfSatisfying(
                        IncompleteRequest.class,
                        missing -> assertThat(missing.field()).isEqualTo("ground"));
        assertThat(refused(Adjudication.reject(Optional.of(doubtful()), INSULT, " ", NOW)))
                .isInstanceOfSatisfying(
                        IncompleteRequest.class,
                        missing -> assertThat(missing.field()).isEqualTo("reason"));
        assertThat(refused(Adjudication.reject(Optional.of(doubtful()), INSULT, "я".repeat(4_001), NOW)))
                .isInstanceOf(IncompleteRequest.class);
    }

    @Test
    void onlyARejectionCanBeOverturned() {
        var done = done(Adjudication.overturn(Optional.of(rejected()), "цитата", NOW));
        assertThat(done.facts()).singleElement().isInstanceOfSatisfying(RejectionOverturned.class, overturned -> {
            assertThat(overturned.getSentAt()).isEqualTo(SENT);
            assertThat(overturned.getReason()).isEqualTo("цитата");
        });
        assertThat(refused(Adjudication.overturn(Optional.of(accepted()), "цитата", NOW)))
                .isInstanceOf(NotOpenTo.class)
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT));
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(refused(Adjudication.accept(Optional.empty(), "да", NOW))).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(refusal.rule()).isEqualTo("unknown-case");
        });
    }

    private static Done<IntakeCase, Refusal, CaseView> done(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return (Done<IntakeCase, Refusal, CaseView>) ruling;
    }

    private static Refusal refused(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return ((Ruling.Refused<IntakeCase, Refusal, CaseView>) ruling).refusal();
    }
}
