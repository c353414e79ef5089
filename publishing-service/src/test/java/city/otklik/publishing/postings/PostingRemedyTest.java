package city.otklik.publishing.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostingRemedyTest {

    @ParameterizedTest
    @EnumSource
    void a_person_reads_what_to_do_in_their_language(PostingRemedy remedy) {
        assertThat(remedy.note().in(Locale.of("ru"))).matches("[А-Я].*[а-я]");
        assertThat(remedy.note().in(Locale.ENGLISH)).matches("[A-Z].*[a-z]");
    }
}
