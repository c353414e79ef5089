package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.KeptAnswers;
import city.otklik.access.KeptAnswers.Answer;
import city.otklik.access.KeptAnswers.Taken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of kept answers does. */
abstract class KeptAnswersContract {

    private static final Answer ANSWER =
            new Answer(201, Map.of("ETag", "\"3\"", "Otklik-Sequence", "approval;17"), "{\"version\":1}");

    private Instant now = Instant.parse("2026-03-03T06:00:00Z");
    private final String key = UUID.randomUUID().toString();

    abstract KeptAnswers answers(InstantSource time);

    @Test
    void a_key_is_taken_once_and_its_answer_is_kept() {
        KeptAnswers answers = answers(() -> now);
        assertThat(answers.reserve(key, "a")).isEmpty();
        assertThat(answers.reserve(key, "b")).contains(new Taken("a", null));
        answers.keep(key, ANSWER);
        assertThat(answers.reserve(key, "b")).contains(new Taken("a", ANSWER));
    }

    @Test
    void a_released_key_is_free_again() {
        KeptAnswers answers = answers(() -> now);
        answers.reserve(key, "a");
        answers.release(key);
        assertThat(answers.reserve(key, "b")).isEmpty();
        assertThat(answers.reserve(key, "c")).contains(new Taken("b", null));
    }

    @Test
    void a_key_is_free_again_after_a_day_and_knows_nothing_of_the_old_answer() {
        KeptAnswers answers = answers(() -> now);
        answers.reserve(key, "a");
        answers.keep(key, ANSWER);
        now = now.plus(KeptAnswers.KEPT).minusMillis(1);
        assertThat(answers.reserve(key, "b")).contains(new Taken("a", ANSWER));
        now = now.plus(Duration.ofMillis(1));
        assertThat(answers.reserve(key, "b")).isEmpty();
        assertThat(answers.reserve(key, "c")).contains(new Taken("b", null));
    }

    @Test
    void of_many_at_once_one_takes_the_key() throws Exception {
        KeptAnswers answers = answers(() -> now);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> all = IntStream.range(0, 32)
                    .<Callable<Boolean>>mapToObj(
                            i -> () -> answers.reserve(key, "a").isEmpty())
                    .toList();
            int taken = 0;
            for (Future<Boolean> reserved : threads.invokeAll(all)) {
                taken += reserved.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }
}
