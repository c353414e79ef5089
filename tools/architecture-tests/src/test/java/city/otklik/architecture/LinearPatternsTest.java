package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.otklik.testkit.HostileTexts;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pattern of the production code reads any text in linear time and without deep recursion. Steps are counted, not
 * time: each look at a character of the text is one.
 */
class LinearPatternsTest {

    private static final int SHORT = 4_000;
    private static final int TIMES = 4;
    /** Twice linear; a square would be sixteen times as much. */
    private static final int GROWTH = 2 * TIMES;

    private record Named(String name, Pattern pattern) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> patterns() {
        return Modules.production().stream()
                .filter(type -> !type.getPackageName().startsWith(Modules.ROOT + ".simulator"))
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(LinearPatternsTest::read)
                .toList();
    }

    @Test
    void thePatternsAreFound() {
        assertThat(patterns())
                .extracting(Named::name)
                .contains("Readings.SPACED", "Places.BEFORE_HOUSE", "VkLink.WALL");
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void readsAnyTextInLinearTime(Named named) {
        Map<String, String> longer = HostileTexts.of(TIMES * SHORT);
        HostileTexts.of(SHORT).forEach((name, text) -> {
            long few = steps(named.pattern(), text);
            long many = steps(named.pattern(), Objects.requireNonNull(longer.get(name)));
            assertThat(many)
                    .as(
                            "steps of %s over %s: %d for a text, this many for one %d times as long",
                            named, name, few, TIMES)
                    .isLessThanOrEqualTo(GROWTH * Math.max(few, SHORT));
        });
    }

    @Test
    void aSlowPatternAndADeepOneAreFound() {
        String piece = "абвг";
        String text = piece.repeat(SHORT / 4);
        String longer = text.repeat(TIMES);
        Pattern slow = Pattern.compile("\\p{L}*[0-9]\\p{L}*");
        assertThat(steps(slow, longer)).isGreaterThan(GROWTH * steps(slow, text));
        Pattern deep = Pattern.compile("(?:\\p{L}|\\d)*");
        assertThat(catchThrowable(() -> steps(deep, piece.repeat(100_000)))).isInstanceOf(StackOverflowError.class);
    }

    private static long steps(Pattern pattern, String text) {
        Counted counted = new Counted(text);
        Matcher matcher = pattern.matcher(counted);
        while (matcher.find()) {
            counted.steps++;
        }
        return counted.steps;
    }

    private static Named read(JavaField field) {
        try {
            Field reflected = field.reflect();
            reflected.setAccessible(true);
            return new Named(field.getOwner().getSimpleName() + "." + field.getName(), (Pattern) reflected.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts the looks at its characters. */
    private static final class Counted implements CharSequence {

        private final String text;
        private long steps;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            steps++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
