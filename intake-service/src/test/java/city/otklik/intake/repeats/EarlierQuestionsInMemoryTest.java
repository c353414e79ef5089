package city.otklik.intake.repeats;

import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.EarlierQuestions;
import city.otklik.understanding.repeats.EarlierQuestionsInMemory;
import city.otklik.understanding.repeats.Question;
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
        if (status != CaseStatus.REJECTED && status != CaseStatus.WITHDRAWN) {
            questions.keep(caseId, sentAt, question);
        }
    }
}
