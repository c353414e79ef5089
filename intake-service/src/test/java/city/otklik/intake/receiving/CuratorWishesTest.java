package city.otklik.intake.receiving;

import static city.otklik.intake.opening.CaseStories.NOW;
import static city.otklik.intake.opening.CaseStories.accepted;
import static city.otklik.intake.opening.CaseStories.doubtful;
import static city.otklik.intake.opening.CaseStories.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.casestore.Ruling.Done;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.NotOpenTo;
import city.otklik.lifecycle.CaseStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CuratorWishesTest {

    @Test
    void aMessageIsTakenBackWhereverItStandsBeforeItsEnd() {
        for (IntakeCase open : List.of(accepted(), doubtful(), rejected())) {
            var done = done(CuratorWishes.withdraw(Optional.of(open), "ошибка", NOW));
            assertThat(done.facts()).containsExactly(new MessageWithdrawn("A", NOW, "ошибка"));
            assertThat(done.state().life().status()).isEqualTo(CaseStatus.WITHDRAWN);
            assertThat(refused(CuratorWishes.withdraw(Optional.of(done.state()), "опять", NOW)))
                    .isInstanceOf(NotOpenTo.class);
        }
    }

    @Test
    void theNewPriorityIsSaidWithTheOldOne() {
        var done = done(CuratorWishes.prioritise(Optional.of(accepted()), PriorityClass.URGENT, "дети", NOW));
        assertThat(done.facts())
                .containsExactly(new PriorityChanged("A", NOW, PriorityClass.NORMAL, PriorityClass.URGENT, "дети"));
        assertThat(done.state().priority()).isEqualTo(PriorityClass.URGENT);
        assertThat(refused(CuratorWishes.prioritise(Optional.of(done.state()), PriorityClass.URGENT, "дети", NOW)))
                .isInstanceOf(SamePriority.class);
    }

    private static Done<IntakeCase, Refusal, CaseView> done(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return (Done<IntakeCase, Refusal, CaseView>) ruling;
    }

    private static Refusal refused(Ruling<IntakeCase, Refusal, CaseView> ruling) {
        return ((Ruling.Refused<IntakeCase, Refusal, CaseView>) ruling).refusal();
    }
}
