package city.otklik.intake.adjudicating;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.SENT;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.after;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.facts;
import static city.otklik.intake.opening.CaseStories.refusal;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.SimilarCase;
import city.otklik.intake.adjudicating.ScreeningDecider.AcceptMessage;
import city.otklik.intake.adjudicating.ScreeningDecider.OverturnRejection;
import city.otklik.intake.adjudicating.ScreeningDecider.RejectMessage;
import city.otklik.intake.opening.Findings;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.Likeness;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class ScreeningDeciderTest {

    private static final RejectionGround INSULT = RejectionGround.INSULT;

    @Test
    void aDoubtfulMessageIsAcceptedFromItsOwnSentAt() {
        Decision<IntakeCase> decision = accept(doubtful(), "по делу");
        assertThat(facts(decision)).singleElement().isInstanceOfSatisfying(MessageAccepted.class, accepted -> {
            assertThat(accepted.getSentAt()).isEqualTo(SENT);
            assertThat(accepted.getOccurredAt()).isEqualTo(NOW);
        });
        assertThat(after(doubtful(), decision).life().status()).isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void anAcceptanceNamesTheRepeatsThatAreFoundNow() {
        Findings now = new Findings(
                Objects.requireNonNull(doubtful().findings()).verdict(),
                List.of(new Likeness("B", 0.8, true, "тот же автор")));
        Decision<IntakeCase> decision = ScreeningDecider.accept(doubtful(), new AcceptMessage("по делу", now), NOW);
        assertThat(((MessageAccepted) facts(decision).getFirst()).getRepeats())
                .containsExactly(new SimilarCase("B", 0.8, "тот же автор"));
        assertThat(after(doubtful(), decision).findings()).isEqualTo(now);
    }

    @Test
    void aMessageInWorkNeedsNoAcceptance() {
        assertThat(refusal(accept(accepted(), "да")).rule()).isEqualTo("nothing-to-decide");
    }

    @Test
    void whatIsInDoubtIsRejectedByOnePersonAndNothingInWork() {
        assertThat(facts(reject(doubtful(), INSULT, "брань")))
                .containsExactly(new MessageRejected("A", NOW, SENT, INSULT, List.of("брань"), true, "anna"));
        IntakeCase herOwn = accepted().evolve(new ExecutorAppointed("A", NOW, "anna"));
        assertThat(refusal(reject(herOwn, INSULT, "брань")))
                .returns("case-in-work", Refusal::rule)
                .returns(HttpStatus.CONFLICT, Refusal::status);
    }

    @Test
    void aRejectionNeedsAGroundAndAReason() {
        assertThat(refusal(reject(doubtful(), null, "брань")).field()).isEqualTo("ground");
        assertThat(refusal(reject(doubtful(), INSULT, " ")).field()).isEqualTo("reason");
        assertThat(refusal(reject(doubtful(), INSULT, "я".repeat(4_001))).rule())
                .isEqualTo("too-long");
    }

    @Test
    void onlyARejectionCanBeOverturned() {
        assertThat(facts(overturn(rejected())))
                .singleElement()
                .isInstanceOfSatisfying(RejectionOverturned.class, overturned -> {
                    assertThat(overturned.getSentAt()).isEqualTo(SENT);
                    assertThat(overturned.getReason()).isEqualTo("цитата");
                });
        assertThat(refusal(overturn(accepted())).rule()).isEqualTo("wrong-moment");
        assertThat(refusal(overturn(accepted())).status()).isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(refusal(accept(IntakeCase.unknown("A"), "да"))).satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(HttpStatus.NOT_FOUND);
            assertThat(refusal.rule()).isEqualTo("unknown-case");
        });
    }

    private static Decision<IntakeCase> accept(IntakeCase known, String reason) {
        Findings findings = Objects.requireNonNullElse(known.findings(), Findings.NONE);
        return ScreeningDecider.accept(known, new AcceptMessage(reason, findings), NOW);
    }

    private static Decision<IntakeCase> reject(IntakeCase known, @Nullable RejectionGround ground, String reason) {
        return ScreeningDecider.reject(known, new RejectMessage("anna", ground, reason), NOW);
    }

    private static Decision<IntakeCase> overturn(IntakeCase known) {
        return ScreeningDecider.overturn(known, new OverturnRejection("цитата"), NOW);
    }
}
