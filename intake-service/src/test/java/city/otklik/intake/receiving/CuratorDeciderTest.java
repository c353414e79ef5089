package city.otklik.intake.receiving;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.after;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.facts;
import static city.otklik.intake.opening.CaseStories.refusal;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Decision;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.receiving.CuratorDecider.ChangePriority;
import city.otklik.intake.receiving.CuratorDecider.WithdrawMessage;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuratorDeciderTest {

    @Test
    void aMessageIsWithdrawnInEveryStateBeforeItsEnd() {
        for (IntakeCase open : List.of(accepted(), doubtful(), rejected())) {
            Decision<IntakeCase> decision = withdraw(open, "ошибка");
            assertThat(facts(decision)).containsExactly(new MessageWithdrawn("A", NOW, "ошибка"));
            IntakeCase withdrawn = after(open, decision);
            assertThat(withdrawn.life().status()).isEqualTo(CaseStatus.WITHDRAWN);
            assertThat(refusal(withdraw(withdrawn, "опять")).rule()).isEqualTo("wrong-moment");
        }
    }

    @Test
    void theNewPriorityIsRecordedWithTheOldOne() {
        Decision<IntakeCase> decision = urgent(accepted());
        assertThat(facts(decision))
                .containsExactly(new PriorityChanged("A", NOW, PriorityClass.NORMAL, PriorityClass.URGENT, "дети"));
        IntakeCase urgent = after(accepted(), decision);
        assertThat(urgent.message().priority()).isEqualTo(PriorityClass.URGENT);
        assertThat(refusal(urgent(urgent)).rule()).isEqualTo("same-priority");
    }

    private static Decision<IntakeCase> withdraw(IntakeCase known, String reason) {
        return CuratorDecider.withdraw(known, new WithdrawMessage(reason), NOW);
    }

    private static Decision<IntakeCase> urgent(IntakeCase known) {
        return CuratorDecider.prioritise(known, new ChangePriority(PriorityClass.URGENT, "дети"), NOW);
    }
}
