package city.otklik.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class ShownTextTest {

    private static final String HARMFUL = "one\r\ntwo\u001B[2J\u0085\u009B31m\u202Etxt\u2028three\u0000";

    @Test
    void nothingSteersTheTerminalOrBeginsALine() {
        assertThat(ShownText.line(HARMFUL)).isEqualTo("one two\uFFFD[2J\uFFFD\uFFFD31m\uFFFDtxt three\uFFFD");
        assertThat(ShownText.lines("ours: a\u001B\nours: b\u202E")).isEqualTo("ours: a\uFFFD\nours: b\uFFFD");
        assertThat(ShownText.line("\uD83D one \uDE00")).isEqualTo("\uFFFD one \uFFFD");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abcd, 3, ab…",
        "a👩‍👧b👩‍👧, 4, a👩‍👧b👩‍👧",
        "a👩‍👧b👩‍👧, 3, a👩‍👧…",
        "🇷🇺🇷🇺🇷🇺, 2, 🇷🇺…",
        "ёёё, 2, ё…",
        "'', 5, ''"
    })
    void isCutBetweenCharactersOnly(String text, int most, String shown) {
        assertThat(ShownText.line(text, most)).isEqualTo(shown);
    }

    @Test
    void aClusterWithoutEndIsLeftOut() {
        assertThat(ShownText.line("ab" + "\u0301".repeat(100_000), 60)).isEqualTo("a…");
        assertThat(ShownText.line("ab" + "\u0301".repeat(40), 2)).isEqualTo("a…");
    }

    @Test
    void aLogMessageStaysOneLineThatSteersNothing() throws IOException {
        try (InputStream defaults =
                Objects.requireNonNull(ShownText.class.getResourceAsStream("/otklik-messaging-defaults.yml"))) {
            Map<String, Map<String, Map<String, String>>> settings =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(defaults);
            Map<String, String> patterns = Objects.requireNonNull(
                    Objects.requireNonNull(settings.get("logging")).get("pattern"));
            assertThat(patterns.keySet()).hasToString("[console, file]");
            patterns.values()
                    .forEach(pattern -> assertThat(logged(pattern))
                            .endsWith(
                                    "one\uFFFDtwo\uFFFD[2J\uFFFD31m\uFFFDtxt\uFFFDthree\uFFFD" + System.lineSeparator())
                            .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202E&&[^\\r\\n]]")
                            .hasLineCount(1));
        }
    }

    private static String logged(String pattern) {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern.replace("%wEx", "%ex"));
        layout.start();
        return layout.doLayout(
                new LoggingEvent("", context.getLogger("city.otklik"), Level.WARN, "{}", null, new Object[] {HARMFUL}));
    }
}
