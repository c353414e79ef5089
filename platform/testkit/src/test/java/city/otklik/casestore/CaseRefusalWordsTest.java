package city.otklik.casestore;

import city.otklik.access.RefusalWords;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Draft;
import city.otklik.lifecycle.Transition;
import org.junit.jupiter.api.Test;

class CaseRefusalWordsTest {

    @Test
    void every_refusal_reads_in_russian_and_english() {
        RefusalWords.of("casestore")
                .with(
                        Transition.NotAllowed.class,
                        new Transition.NotAllowed(Draft.APPROVED, CaseEvent.DraftSubmitted, Draft.APPROVED.remedy()))
                .assertComplete();
    }
}
