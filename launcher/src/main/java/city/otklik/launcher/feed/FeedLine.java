package city.otklik.launcher.feed;

import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
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
            .build();

    /** @throws IllegalArgumentException naming the field that is missing or wrong */
    public static FeedLine parse(String line) {
        try {
            return JSON.readValue(line, FeedLine.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON message: " + e.getOriginalMessage(), e);
        }
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
            throw new IllegalArgumentException(field + " is missing: every message needs it");
        }
        return value;
    }
}
