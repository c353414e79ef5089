package city.otklik.approval.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.files.StoredFile;
import city.otklik.messaging.ContentHash;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContentHashTest {

    record Content(String text, List<StoredFile> files) {
        String hash() {
            return ContentHash.of(text, StoredFile.attached(files));
        }
    }

    @Provide
    Arbitrary<Content> contents() {
        // Few letters and digits, so that lengths and parts have every chance to be mistaken for each other.
        Arbitrary<String> words = Arbitraries.strings().withChars("1:а").ofMaxLength(3);
        Arbitrary<StoredFile> files =
                Combinators.combine(words, words).as((name, hash) -> new StoredFile(name, "image/jpeg", 1, hash));
        return Combinators.combine(words, files.list().ofMaxSize(2)).as(Content::new);
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
