package city.otklik.cli.feed;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of a feed file: a message as JSON. Fields that only tests need are passed over.
 *
 * @param sentAt when the curator sent it; null: now
 */
public record FeedLine(
        @Nullable String messageId,
        @Nullable String network,
        @Nullable Instant sentAt,
        @Nullable Instant postedAt,
        @Nullable String link,
        @Nullable String authorId,
        @Nullable String authorName,
        @Nullable String text,
        @Nullable String priority,
        @Nullable String topicHint) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** @throws IllegalArgumentException naming the field that is wrong, the rule and the remedy */
    public static FeedLine parse(String line) {
        try {
            FeedLine read = JSON.readValue(line, FeedLine.class);
            if (read == null) {
                throw new IllegalArgumentException(noObject("it is null"));
            }
            return read;
        } catch (StreamReadException e) {
            int column = e.getLocation().getColumnNr();
            throw new IllegalArgumentException(noObject("it breaks off or is malformed at column " + column), e);
        } catch (JacksonException e) {
            String field = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .collect(Collectors.joining("."));
            throw new IllegalArgumentException(field.isEmpty() ? noObject("it is something else") : wrong(field, e), e);
        }
    }

    private static String noObject(String why) {
        return "the line is no JSON object, " + why + ": write one message a line, such as"
                + " {\"messageId\": \"1\", \"network\": \"VK\", \"link\": \"https://vk.com/wall-1_1\", \"text\": \"…\"}";
    }

    private static String wrong(String field, JacksonException e) {
        String value = e instanceof InvalidFormatException format ? " \"" + format.getValue() + "\"" : "";
        return field + ": the value" + value + " is none it can have: "
                + (field.endsWith("At")
                        ? "write an instant such as 2026-03-03T06:00:00Z"
                        : "write a text in quotation marks");
    }

    /** @throws IllegalArgumentException naming the field that is missing */
    public CuratorMessage message(Instant now) {
        return CuratorMessage.newBuilder()
                .setMessageId(required("messageId", messageId))
                .setNetwork(required("network", network))
                .setSentAt(sentAt == null ? now : sentAt)
                .setPostedAt(postedAt)
                .setLink(required("link", link))
                .setAuthor(new AuthorOfMessage(authorId, authorName == null ? "" : authorName, null))
                .setText(required("text", text))
                .setPriority(priority == null ? "NORMAL" : priority)
                .setTopicHint(topicHint)
                .build();
    }

    private static String required(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": it is missing: every message needs it, add it to the line");
        }
        return value;
    }
}
