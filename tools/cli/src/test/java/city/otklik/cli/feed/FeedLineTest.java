package city.otklik.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.facts.CuratorMessage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedLineTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void whatIsLeftOutTakesItsUsualValue() {
        CuratorMessage message = FeedLine.parse("""
                        {"messageId": "m-1", "network": "VK", "link": "https://vk.com/wall-1_1", "text": "Яма", "story": 3}""").message(NOW);

        assertThat(message.getSentAt()).isEqualTo(NOW);
        assertThat(message.getPriority()).isEqualTo("NORMAL");
        assertThat(message.getAuthor().getName()).isEmpty();
        assertThat(message.getPostedAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"messageId": "m-1"                                    | no JSON object, it breaks off or is malformed at column
            nonsense                                               | no JSON object
            null                                                   | no JSON object, it is null: write one message a line
            []                                                     | no JSON object
            "text"                                                 | no JSON object
            {} {}                                                  | no JSON object
            {"sentAt": "yesterday"}                                | sentAt: the value "yesterday" is none it can have: write an instant such as
            {"postedAt": {"a": 1}}                                 | postedAt: the value
            {"text": {"a": 1}}                                     | text: the value is none it can have: write a text in quotation marks
            {"network": "VK", "link": "https://v", "text": "a"}    | messageId: it is missing
            {"messageId": "1", "link": "https://v", "text": "a"}   | network: it is missing
            {"messageId": "1", "network": "VK", "text": "a"}       | link: it is missing
            {"messageId": "1", "network": "VK", "link": "https://v"} | text: it is missing
            """)
    void aLineThatIsNoMessageIsRefusedByFieldRuleAndRemedy(String line, String said) {
        assertThatThrownBy(() -> FeedLine.parse(line).message(NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
