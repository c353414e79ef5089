package city.otklik.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.HttpAddress;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.intake.receiving.Admission.Admitted;
import city.otklik.intake.receiving.Admission.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private final FeedRules rules = new FeedRules(FeedProperties.standard());

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                broken("messageId", "empty", m -> m.setMessageId(" ")),
                broken("messageId", "too-long", m -> m.setMessageId("m".repeat(201))),
                broken("messageId", "nul", m -> m.setMessageId("odd-2\0")),
                broken("text", "nul", m -> m.setText("Яма\0 на улице")),
                broken("network", "unknown-network", m -> m.setNetwork("MYSPACE")),
                broken("network", "unknown-network", m -> m.setNetwork("vk")),
                broken(
                        "sentAt",
                        "sent-in-the-future",
                        m -> m.setSentAt(NOW.plus(Duration.ofMinutes(5)).plusMillis(1))),
                broken(
                        "sentAt",
                        "sent-too-long-ago",
                        m -> m.setSentAt(NOW.minus(Duration.ofDays(30)).minusMillis(1))),
                broken("link", "no-address", m -> m.setLink("")),
                broken("link", "no-address", m -> m.setLink("wall-1_2")),
                broken("link", "no-address", m -> m.setLink("ftp://vk.com/1")),
                broken("link", "no-address", m -> m.setLink("https://vk.com@evil.example/1")),
                broken("link", "too-long", m -> m.setLink("https://vk.com/" + "a".repeat(2000))),
                broken("text", "empty", m -> m.setText("\n ")),
                broken("text", "too-long", m -> m.setText("я".repeat(100_001))),
                broken("text", "too-long", m -> m.setText("я".repeat(5 * 1024 * 1024))),
                broken("priority", "unknown-priority", m -> m.setPriority("HIGH")),
                broken("author.id", "too-long", m -> m.setAuthor(new AuthorOfMessage("1".repeat(201), "", null))),
                broken(
                        "author.profileUrl",
                        "too-long",
                        m -> m.setAuthor(new AuthorOfMessage("1", "", "h".repeat(2_001)))),
                broken("topicHint", "too-long", m -> m.setTopicHint("я".repeat(501))),
                broken("attachments", "too-long", m -> m.setAttachments(List.of("https://a/" + "b".repeat(2_000)))),
                broken("author.name", "too-long", m -> m.setAuthor(new AuthorOfMessage("1", "я".repeat(501), null))),
                broken("attachments", "too-many", m -> m.setAttachments(java.util.Collections.nCopies(101, "a"))));
    }

    private static Arguments broken(String field, String rule, UnaryOperator<CuratorMessage.Builder> change) {
        return Arguments.of(field, rule, change.apply(message()).build());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("brokenRules")
    void aBrokenRuleIsNamedWithItsRemedy(String field, String rule, CuratorMessage message) {
        assertThat(rules.check(message, NOW, NOW)).isInstanceOfSatisfying(Refused.class, away -> {
            assertThat(away.field()).isEqualTo(field);
            assertThat(away.rule()).isEqualTo(rule);
            assertThat(away.remedy()).isNotBlank().hasSizeLessThan(300);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://a/b",
                "nowhere",
                "https://vk.com@evil.example/",
                "https:///x",
                "https://vk.com/a\nb"
            })
    void anAddressThatNobodyShouldOpenIsLeftOutAndTheMessageTaken(String address) {
        CuratorMessage message = message()
                .setAuthor(new AuthorOfMessage("77", "Анна", address))
                .setAttachments(List.of("https://vk.com/photo1", address))
                .build();

        assertThat(rules.check(message, NOW, NOW)).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.leftOut()).containsExactly("author.profileUrl", "attachments");
            assertThat(admitted.message().getAuthor()).isEqualTo(new AuthorOfMessage("77", "Анна", null));
            assertThat(admitted.message().getAttachments()).containsExactly("https://vk.com/photo1");
        });
    }

    @Test
    void goodAddressesAreKept() {
        CuratorMessage message = message()
                .setAuthor(new AuthorOfMessage("77", "Анна", "https://vk.com/id77"))
                .setAttachments(List.of("http://vk.com/photo1"))
                .build();

        assertThat(rules.check(message, NOW, NOW)).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.leftOut()).isEmpty();
            assertThat(admitted.message().getAuthor()).isEqualTo(message.getAuthor());
            assertThat(admitted.message().getAttachments()).isEqualTo(message.getAttachments());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://президент.рф/фото 1|2.jpg", "https://city_files.ru/фото"})
    void whatABrowserTakesIsKeptInAscii(String address) {
        String ascii = HttpAddress.orNull(address);
        CuratorMessage message = message()
                .setLink(address)
                .setAuthor(new AuthorOfMessage("77", "Анна", address))
                .setAttachments(List.of(address, "http://vk.com/photo1"))
                .build();

        assertThat(rules.check(message, NOW, NOW)).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.leftOut()).isEmpty();
            assertThat(admitted.message().getLink()).isEqualTo(ascii).isASCII();
            assertThat(admitted.message().getAuthor().getProfileUrl()).isEqualTo(ascii);
            assertThat(admitted.message().getAttachments()).containsExactly(ascii, "http://vk.com/photo1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyPageOfTheAuthorIsNone(String address) {
        CuratorMessage message =
                message().setAuthor(new AuthorOfMessage("77", "Анна", address)).build();

        assertThat(rules.check(message, NOW, NOW)).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.leftOut()).isEmpty();
            assertThat(admitted.message().getAuthor().getProfileUrl()).isNull();
        });
    }

    @Test
    void theLimitsThemselvesAreAdmitted() {
        assertThat(Stream.of(
                        message().setSentAt(NOW.plus(Duration.ofMinutes(5))),
                        message().setSentAt(NOW.minus(Duration.ofDays(30))),
                        message().setText("я".repeat(100_000)),
                        message().setNetwork("OTHER"),
                        message().setPriority("URGENT")))
                .allSatisfy(builder ->
                        assertThat(rules.check(builder.build(), NOW, NOW)).isInstanceOf(Admitted.class));
    }

    @Test
    void aClockOfOursThatIsBehindRefusesNoMessage() {
        CuratorMessage fresh = message().build();

        assertThat(rules.check(fresh, NOW.minus(Duration.ofHours(1)), NOW)).isInstanceOf(Admitted.class);
        assertThat(rules.check(
                        message().setSentAt(NOW.plus(Duration.ofHours(1))).build(),
                        NOW.minus(Duration.ofHours(1)),
                        NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void instantsAreCutToMillisecondsAndTheProcessingMomentIsOurs() {
        Instant sentAt = Instant.parse("2026-03-03T05:59:59.123456789Z");
        CuratorMessage message = message().build();
        CuratorMessage precise = new CuratorMessage(
                message.getMessageId(),
                message.getNetwork(),
                sentAt,
                sentAt,
                message.getLink(),
                message.getAuthor(),
                message.getText(),
                message.getPriority(),
                null,
                message.getAttachments());

        MessageReceived received = ((Admitted) rules.check(precise, NOW, NOW)).message();

        assertThat(received.getSentAt()).isEqualTo("2026-03-03T05:59:59.123Z");
        assertThat(received.getPostedAt()).isEqualTo("2026-03-03T05:59:59.123Z");
        assertThat(received.getOccurredAt()).isEqualTo(NOW);
        assertThat(received.getNetwork()).isEqualTo(Network.VK);
        assertThat(received.getCaseId()).isEqualTo(CaseIds.of("VK", "m-1"));
    }

    static CuratorMessage.Builder message() {
        return CuratorMessage.newBuilder()
                .setMessageId("m-1")
                .setNetwork("VK")
                .setSentAt(NOW)
                .setLink("https://vk.com/wall-1_2?reply=3")
                .setAuthor(new AuthorOfMessage("77", "Анна", null))
                .setText("Яма на улице Мира")
                .setPriority("NORMAL");
    }
}
