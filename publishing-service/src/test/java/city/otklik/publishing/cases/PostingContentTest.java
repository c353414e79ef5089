package city.otklik.publishing.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.AnswerKind;
import city.otklik.messaging.ContentHash;
import city.otklik.messaging.ContentHash.Attached;
import city.otklik.publishing.cases.Posting.Content;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which hashes an answer may have (reading 16): the curator approved one of them. */
class PostingContentTest {

    private static final String TEXT = "Здравствуйте! Фонарь починили.";
    private static final List<Attached> PHOTO = List.of(new Attached("ab".repeat(32), "фонарь.jpg"));

    private static boolean fits(String contentHash) {
        List<PostingFile> files = PHOTO.stream()
                .map(photo -> new PostingFile(photo.name(), "image/jpeg", photo.sha256()))
                .toList();
        return new Content(AnswerKind.INTERIM, TEXT, files, contentHash, null).isWhole(true);
    }

    @Test
    void the_hash_with_either_declaration_and_that_of_earlier_releases_fit() {
        assertThat(fits(ContentHash.of(AnswerKind.INTERIM, false, TEXT, PHOTO))).isTrue();
        assertThat(fits(ContentHash.of(AnswerKind.INTERIM, true, TEXT, PHOTO))).isTrue();
        assertThat(fits(ContentHash.of(TEXT, PHOTO))).isTrue();
    }

    @Test
    void that_of_another_kind_text_or_list_of_files_does_not() {
        assertThat(fits(ContentHash.of(AnswerKind.FINAL, false, TEXT, PHOTO))).isFalse();
        assertThat(fits(ContentHash.of(AnswerKind.INTERIM, false, TEXT + "!", PHOTO)))
                .isFalse();
        assertThat(fits(ContentHash.of(AnswerKind.INTERIM, false, TEXT, List.of())))
                .isFalse();
        assertThat(fits(ContentHash.of(TEXT, List.of()))).isFalse();
    }
}
