package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static city.otklik.publishing.postings.PostingScenario.DECIDER;
import static city.otklik.publishing.postings.PostingScenario.KEYS;
import static city.otklik.publishing.postings.PostingScenario.METERS;
import static city.otklik.publishing.postings.PostingScenario.done;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.ApprovalSignature;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.PostingKind;
import city.otklik.messaging.signing.SigningKeys;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may write the log writes as many approvals of one version as they like, before anybody looked at any. */
class FloodOfForgedApprovalsTest {

    private static final PostingName FIRST = new PostingName(PostingKind.ANSWER, 1);
    private static final int MANY = 1_000;
    private static final String LONG = "Подробнее. ".repeat(200);

    private final PostingScenario scenario = PostingScenario.opened();
    private final DraftApproved real = FactsOfOthers.approved(CASE, scenario.now(), 1, AnswerKind.FINAL, ANSWER);
    private final ApprovalSignature inGoodForm = FactsOfOthers.approved(
                    CASE, scenario.now(), 2, AnswerKind.FINAL, ANSWER)
            .getSignature();
    private int forged;

    private void flood(int count, @Nullable ApprovalSignature signature) {
        for (int i = 0; i < count; i++) {
            readForged(signature);
        }
    }

    private void readForged(@Nullable ApprovalSignature signature) {
        String text = LONG + ++forged;
        scenario.read(DraftApproved.newBuilder(real)
                .setText(text)
                .setContentHash(FactsOfOthers.hash(AnswerKind.FINAL, text))
                .setSignature(signature)
                .build());
    }

    private static double raised(String flaw) {
        return METERS.counter("otklik.approvals.unproved", "flaw", flaw).count();
    }

    private void assertSmall() {
        assertThat(scenario.state().toString()).hasSizeLessThan(25 * LONG.length());
    }

    private void assertPosted() {
        double before = raised("IGNORED");
        assertSmall();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished", "CaseClosed");
        assertThat(raised("IGNORED")).isEqualTo(before + 1);
        assertThat(scenario.differences()).isZero();
    }

    @Test
    void before_the_real_one() {
        flood(MANY, inGoodForm);
        scenario.read(real);
        assertPosted();
    }

    @Test
    void after_the_real_one() {
        scenario.read(real);
        flood(MANY, inGoodForm);
        assertPosted();
    }

    @Test
    void after_the_real_one_was_written_again_as_anybody_can() {
        scenario.read(real);
        flood(10, inGoodForm);
        scenario.read(real);
        flood(MANY, inGoodForm);
        assertPosted();
    }

    @Test
    void around_the_real_one_where_nothing_looks_signed() {
        flood(MANY / 2, null);
        scenario.read(real);
        flood(MANY / 2, new ApprovalSignature(inGoodForm.getKeyId(), "00"));
        assertPosted();
    }

    @ParameterizedTest
    @MethodSource("city.otklik.publishing.postings.Forgery#otherContents")
    void around_the_real_one_where_nothing_is_what_its_hash_says(Forgery forgery) {
        for (int i = 0; i < 100; i++) {
            if (i == 50) {
                scenario.read(Forgery.REAL);
            }
            scenario.read(DraftApproved.newBuilder((DraftApproved) forgery.fact())
                    .setOccurredAt(scenario.now().plusMillis(i))
                    .build());
        }
        assertSmall();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
        assertThat(scenario.emittedTypes()).containsExactly("AnswerPublished");
    }

    @Test
    void as_long_as_anybody_looks() {
        SigningKeys keys = id -> {
            readForged(inGoodForm);
            return KEYS.find(id);
        };
        scenario.read(real);
        flood(1, inGoodForm);
        PostingWorker worker = new PostingWorker(
                scenario.reader(),
                scenario.commands(),
                DECIDER,
                scenario.accounts(),
                new ApprovalCheck(keys, METERS),
                scenario::now,
                Duration.ofSeconds(60));
        worker.work(CASE);
        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    /** What is not promised: then a person is told, and a new version is the way out. */
    @Test
    void around_the_real_one_with_what_looks_signed() {
        double before = raised(Flaw.WRONG_SIGNATURE.name());
        flood(MANY / 2, inGoodForm);
        scenario.read(real);
        flood(MANY / 2, inGoodForm);
        assertSmall();
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(scenario.emittedTypes()).isEqualTo(List.of("PublicationNeedsPerson"));
        assertThat(raised(Flaw.WRONG_SIGNATURE.name())).isEqualTo(before + 1);

        scenario.approved(2);
        done(scenario.sendAgain(FIRST, null));
        scenario.untilQuiet();
        assertThat(scenario.network().posted()).containsExactly(PostingScenario.text(2));
    }
}
