package city.otklik.intake.repeats;

import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;

class EarlierQuestionsInMemoryTest extends EarlierQuestionsContract {

    private EarlierQuestionsInMemory questions = new EarlierQuestionsInMemory();

    @Override
    EarlierQuestions empty() {
        questions = new EarlierQuestionsInMemory();
        return questions;
    }

    @Override
    void keep(String caseId, Instant sentAt, CaseStatus status, Question question) {
        questions.keep(caseId, sentAt, status, question);
    }
}
