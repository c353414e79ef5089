package city.otklik.publishing.postings;

import static city.otklik.publishing.postings.PostingScenario.ANSWER;
import static city.otklik.publishing.postings.PostingScenario.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.Attachment;
import city.otklik.facts.DraftApproved;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.cases.PostingState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is posted is checked where it is posted: it has the hash that the curator approved (§11), or a person sees it. */
class ForgedApprovalTest {

    private static final Attachment PHOTO = photo("ab", "яма.jpg");
    private static final String APPROVED = FactsOfOthers.hash(ANSWER, PHOTO);

    private final PostingScenario scenario = PostingScenario.opened();

    private static Attachment photo(String sha256, String name) {
        return Attachment.newBuilder()
                .setName(name)
                .setMediaType("image/jpeg")
                .setSize(1)
                .setSha256(sha256.repeat(32))
                .setLocation("https://city.example/files/1")
                .build();
    }

    private DraftApproved approved(String text, List<Attachment> attachments, String hash) {
        return new DraftApproved(CASE, scenario.now(), 1, AnswerKind.FINAL, text, attachments, hash, "clara");
    }

    static Stream<List<Object>> forgeries() {
        return Stream.of(
                List.of("another text", List.of(PHOTO), APPROVED),
                List.of(ANSWER, List.of(), APPROVED),
                List.of(ANSWER, List.of(PHOTO, PHOTO), APPROVED),
                List.of(ANSWER, List.of(photo("cd", "яма.jpg")), APPROVED),
                List.of(ANSWER, List.of(photo("ab", "дом.jpg")), APPROVED),
                List.of(ANSWER, List.of(PHOTO), ""),
                List.of(ANSWER, List.of(PHOTO), "ab".repeat(32)));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    @SuppressWarnings("unchecked")
    void what_is_not_what_was_approved_is_not_posted_and_a_person_sees_it(List<Object> forged) {
        scenario.read(approved((String) forged.get(0), (List<Attachment>) forged.get(1), (String) forged.get(2)));
        scenario.untilQuiet();

        assertThat(scenario.network().posted()).isEmpty();
        assertThat(scenario.answer(1).state()).isEqualTo(PostingState.NEEDS_PERSON);
        assertThat(scenario.emittedTypes()).containsExactly("PublicationNeedsPerson");
    }

    @ParameterizedTest
    @MethodSource("whole")
    void what_was_approved_is_posted(List<Attachment> attachments) {
        scenario.read(
                approved(ANSWER, attachments, FactsOfOthers.hash(ANSWER, attachments.toArray(Attachment[]::new))));
        scenario.untilQuiet();

        assertThat(scenario.network().posted()).containsExactly(ANSWER);
    }

    static Stream<List<Attachment>> whole() {
        return Stream.of(List.of(), List.of(PHOTO));
    }
}
