package city.otklik.approval.clarifying;

import static city.otklik.approval.CaseFiles.ID;
import static city.otklik.approval.CaseFiles.known;
import static city.otklik.approval.Rulings.done;
import static city.otklik.approval.Rulings.fact;
import static city.otklik.approval.Rulings.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.CaseFiles;
import city.otklik.approval.Told;
import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.clarifying.Clarifying.AskAuthor;
import city.otklik.approval.clarifying.Clarifying.Asked;
import city.otklik.approval.clarifying.Clarifying.WithdrawClarification;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.ReplyDismissed;
import city.otklik.lifecycle.Clarification;
import city.otklik.casestore.Ruling;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClarifyingTest {

    private static final Clarifying CLARIFYING = new Clarifying(NetworkLimits.packaged());
    private static final Instant TEN = Told.NINE.plusSeconds(3600);

    private static Ruling<CaseFile, ClarificationRefusal, Asked> ask(CaseFile file, String executor, String text) {
        return CLARIFYING.ask(known(file), ID, new AskAuthor(executor, text), TEN);
    }

    private static Ruling<CaseFile, ClarificationRefusal, Asked> withdraw(
            CaseFile file, String executor, int number, String reason) {
        return CLARIFYING.withdraw(known(file), ID, new WithdrawClarification(executor, number, reason), TEN);
    }

    private static CaseFile asked() {
        return done(ask(CaseFiles.annas(), "anna", "Какой это дом?")).state();
    }

    @Test
    void questions_are_numbered_from_one() {
        var first = ask(CaseFiles.annas(), "anna", " Какой это дом? ");
        ClarificationAsked fact = fact(first, ClarificationAsked.class);
        assertThat(fact.getClarification()).isEqualTo(1);
        assertThat(fact.getText()).isEqualTo("Какой это дом?");
        assertThat(fact.getAskedBy()).isEqualTo("anna");
        assertThat(fact.getOccurredAt()).isEqualTo(TEN);
        var second = ask(done(first).state(), "anna", "А подъезд?");
        assertThat(done(second).answer().clarification()).isEqualTo(2);
        assertThat(done(second).state().questions()).hasSize(2);
    }

    @Test
    void a_question_stands_where_the_facts_say() {
        CaseFile file = asked();
        assertThat(state(file)).isEqualTo(Clarification.ASKED);
        file = CaseFiles.folded(file, Told.posted(ID, 1));
        assertThat(state(file)).isEqualTo(Clarification.OPEN);
        assertThat(file.question(1).orElseThrow().url()).contains("vk.com");
        file = CaseFiles.folded(file, Told.answered(ID, 1, "Дом пять"));
        assertThat(state(file)).isEqualTo(Clarification.ANSWERED);
        assertThat(file.question(1).orElseThrow().reply()).isEqualTo("Дом пять");
        file = CaseFiles.folded(
                file,
                ReplyDismissed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setClarification(1)
                        .setReplyId("r1")
                        .build());
        assertThat(state(file)).isEqualTo(Clarification.OPEN);
        assertThat(file.question(1).orElseThrow().reply()).isNull();
    }

    @Test
    void a_question_that_could_not_be_posted_may_be_withdrawn() {
        CaseFile failed = CaseFiles.folded(
                asked(),
                PublicationFailed.newBuilder()
                        .setCaseId(ID)
                        .setOccurredAt(TEN)
                        .setPosting(PostingKind.CLARIFICATION)
                        .setNumber(1)
                        .setReason("закрыто")
                        .build());
        assertThat(state(failed)).isEqualTo(Clarification.NOT_POSTED);
        assertThat(failed.life().draft()).isEqualTo(asked().life().draft());
        var ruling = withdraw(failed, "anna", 1, "Нашли сами");
        assertThat(fact(ruling, ClarificationWithdrawn.class).getReason()).isEqualTo("Нашли сами");
        assertThat(state(done(ruling).state())).isEqualTo(Clarification.WITHDRAWN);
    }

    @Test
    void only_the_cases_own_executor_asks_and_withdraws() {
        assertThat(refusal(ask(CaseFiles.annas(), "boris", "Где?")))
                .isInstanceOf(ClarificationRefusal.AnotherExecutorsCase.class);
        assertThat(refusal(withdraw(asked(), "boris", 1, "Нашли")))
                .isInstanceOf(ClarificationRefusal.AnotherExecutorsCase.class);
    }

    @Test
    void words_are_needed() {
        assertThat(refusal(ask(CaseFiles.annas(), "anna", " ")).field()).isEqualTo("text");
        assertThat(refusal(withdraw(asked(), "anna", 1, " ")).field()).isEqualTo("reason");
    }

    @Test
    void a_question_is_as_long_as_the_network_takes_and_no_longer() {
        CaseFile file = CaseFiles.annas(Network.X, "Фонарь не горит");
        assertThat(ask(file, "anna", "я".repeat(280))).isInstanceOf(Ruling.Done.class);
        assertThat(refusal(ask(file, "anna", "я".repeat(281))))
                .isEqualTo(new ClarificationRefusal.TextTooLong(Network.X, 281, 280));
    }

    @Test
    void nobody_is_asked_before_the_message_is_accepted() {
        assertThat(refusal(ask(CaseFiles.unscreened(), "anna", "Где?")))
                .isInstanceOf(ClarificationRefusal.WrongMoment.class);
        assertThat(refusal(CLARIFYING.ask(Optional.empty(), ID, new AskAuthor("anna", "Где?"), TEN))
                        .rule())
                .isEqualTo("unknown-case");
    }

    @Test
    void a_question_there_is_not_and_one_that_is_answered_are_not_withdrawn() {
        assertThat(refusal(withdraw(asked(), "anna", 2, "Нашли")))
                .isEqualTo(new ClarificationRefusal.UnknownClarification(2));
        CaseFile answered = CaseFiles.folded(asked(), Told.posted(ID, 1), Told.answered(ID, 1, "Дом пять"));
        assertThat(refusal(withdraw(answered, "anna", 1, "Нашли")))
                .isInstanceOf(ClarificationRefusal.WrongMoment.class);
        CaseFile withdrawn = done(withdraw(asked(), "anna", 1, "Нашли")).state();
        assertThat(refusal(withdraw(withdrawn, "anna", 1, "Нашли")))
                .isInstanceOf(ClarificationRefusal.WrongMoment.class);
    }

    private static Clarification state(CaseFile file) {
        return file.life().clarifications().getOrDefault(1, Clarification.NONE);
    }
}
