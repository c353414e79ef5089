package city.otklik.intake.repeats;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.EarlierQuestions;
import city.otklik.understanding.repeats.EarlierQuestions.Earlier;
import city.otklik.understanding.repeats.Question;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of earlier questions does. */
abstract class EarlierQuestionsContract {

    private static final Instant FROM = Instant.parse("2025-03-03T06:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-03T06:00:00Z");
    private static final Question ASKED = question("VK:1", "thread-1", "мир 5");

    /** A store with nothing in it. */
    abstract EarlierQuestions empty();

    abstract void keep(String caseId, Instant sentAt, CaseStatus status, Question question);

    @Test
    void relatedAreThoseOfTheAuthorTheThreadOrThePlace() {
        EarlierQuestions earlier = empty();
        keep("author", FROM.plusSeconds(1), CaseStatus.ACCEPTED, question("VK:1", "thread-2", "гор 1"));
        keep("thread", FROM.plusSeconds(2), CaseStatus.CLOSED, question("VK:2", "thread-1", "гор 1"));
        keep("place", FROM.plusSeconds(3), CaseStatus.ACCEPTED, question("VK:3", "thread-3", "мир 5"));
        keep("none", FROM.plusSeconds(4), CaseStatus.ACCEPTED, question("VK:4", "thread-4", "гор 1"));

        assertThat(earlier.related(ASKED, FROM, TO))
                .extracting(Earlier::caseId)
                .containsExactly("place", "thread", "author");
    }

    @Test
    void anUnknownAuthorIsNobodysTwin() {
        EarlierQuestions earlier = empty();
        keep("unknown", FROM.plusSeconds(1), CaseStatus.ACCEPTED, question(null, "thread-2", "гор 1"));
        assertThat(earlier.related(question(null, "thread-9", "лес 2"), FROM, TO))
                .isEmpty();
    }

    @Test
    void theSpanBeginsWithItsFirstInstantAndEndsBeforeItsLast() {
        EarlierQuestions earlier = empty();
        keep("before", FROM.minusMillis(1), CaseStatus.ACCEPTED, ASKED);
        keep("first", FROM, CaseStatus.ACCEPTED, ASKED);
        keep("end", TO, CaseStatus.ACCEPTED, ASKED);
        assertThat(earlier.related(ASKED, FROM, TO)).extracting(Earlier::caseId).containsExactly("first");
    }

    @Test
    void whatWasRejectedOrWithdrawnWasNeverConsidered() {
        EarlierQuestions earlier = empty();
        keep("rejected", FROM, CaseStatus.REJECTED, ASKED);
        keep("withdrawn", FROM, CaseStatus.WITHDRAWN, ASKED);
        keep("doubted", FROM, CaseStatus.SCREENING_DOUBTED, ASKED);
        assertThat(earlier.related(ASKED, FROM, TO)).extracting(Earlier::caseId).containsExactly("doubted");
    }

    @Test
    void theLatestAreGivenWholeUpToTheLimit() {
        EarlierQuestions earlier = empty();
        for (int i = 0; i < 5; i++) {
            keep("case-" + i, FROM.plus(Duration.ofDays(i)), CaseStatus.ACCEPTED, ASKED);
        }
        assertThat(earlier.latest(FROM, TO, 2))
                .containsExactly(
                        new Earlier("case-4", FROM.plus(Duration.ofDays(4)), ASKED),
                        new Earlier("case-3", FROM.plus(Duration.ofDays(3)), ASKED));
    }

    private static Question question(@Nullable String author, String thread, String place) {
        return new Question(author, thread, List.of(place), List.of("ям", "дорог", "ям"), true);
    }
}
