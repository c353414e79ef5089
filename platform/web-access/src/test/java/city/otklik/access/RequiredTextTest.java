package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredTextTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n"})
    void what_is_not_written_is_missing(@Nullable String text) {
        assertThat(RequiredText.reason(text)).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("missing-text");
            assertThat(refusal.field()).isEqualTo("reason");
        });
    }

    @Test
    void the_limit_itself_is_taken_and_one_more_is_too_long() {
        assertThat(RequiredText.reason("я".repeat(RequiredText.LONGEST_REASON))).isEmpty();
        assertThat(RequiredText.reason("я".repeat(RequiredText.LONGEST_REASON + 1)))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo("too-long"));
        assertThat(RequiredText.obstacle("text", "я".repeat(RequiredText.LONGEST)))
                .isEmpty();
        assertThat(RequiredText.obstacle("text", "я".repeat(RequiredText.LONGEST + 1)))
                .hasValueSatisfying(refusal -> assertThat(refusal.field()).isEqualTo("text"));
    }
}
