package city.otklik.approval.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.files.StoredFile;
import city.otklik.facts.AnswerKind;
import city.otklik.messaging.ContentHash;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ContentHashTest {

    record Content(@Nullable AnswerKind kind, boolean noAttachments, String text, List<StoredFile> files) {
        /** As earlier releases made it where there is no kind. */
        String hash() {
            List<ContentHash.Attached> attached = StoredFile.attached(files);
            return kind == null ? ContentHash.of(text, attached) : ContentHash.of(kind, noAttachments, text, attached);
        }
    }

    @Provide
    Arbitrary<Content> contents() {
        // Few letters and digits, so that lengths and parts have every chance to be mistaken for each other.
        Arbitrary<String> words = Arbitraries.strings().withChars("1:а").ofMaxLength(3);
        Arbitrary<StoredFile> files =
                Combinators.combine(words, words).as((name, hash) -> new StoredFile(name, "image/jpeg", 1, hash));
        return Combinators.combine(
                        Arbitraries.of(AnswerKind.values()).injectNull(0.3),
                        Arbitraries.of(true, false),
                        words,
                        files.list().ofMaxSize(2))
                .as((kind, declared, text, attached) -> new Content(kind, kind != null && declared, text, attached));
    }

    @Property
    void different_contents_have_different_hashes(@ForAll("contents") Content one, @ForAll("contents") Content other) {
        assertThat(one.hash().equals(other.hash())).isEqualTo(one.equals(other));
    }

    @Property(tries = 50)
    void the_hash_is_the_same_whenever_it_is_taken(@ForAll("contents") Content content) {
        assertThat(content.hash()).isEqualTo(content.hash()).matches("[0-9a-f]{64}");
    }
}
