package city.otklik.city.demo.stories;

import city.otklik.city.demo.play.Story;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.MessageRejected;
import city.otklik.lifecycle.CaseStatus;

/** §15: obscene language. Neither processed nor answered, and no clock is ever set. */
final class RejectedBySection15 {

    private RejectedBySection15() {}

    static Story story() {
        return Story.named("rejected", "Rejected by §15")
                .citizen("Аноним", "Вы там в администрации совсем охуели, ничего не делаете")
                .sent("2026-03-02T11:00")
                .expect(MessageRejected.class, 1)
                .never(DeadlineSet.class, AnswerPublished.class, DraftSubmitted.class)
                .posted(0)
                .endsAs(CaseStatus.REJECTED);
    }
}
