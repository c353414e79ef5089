package city.otklik.approval.cases;

import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the citizen wrote.
 *
 * @param link address of the message in the network
 * @param author the name as the network shows it, for the greeting; empty where unknown
 * @param sentAt when the curator sent it to the city (§8)
 * @param attachments addresses of its photos and files
 */
public record Message(
        Network network,
        PriorityClass priority,
        String link,
        String author,
        String text,
        Instant sentAt,
        List<String> attachments) {

    public Message {
        attachments = List.copyOf(attachments);
    }

    static @Nullable Message evolve(@Nullable Message message, SpecificRecord fact) {
        return switch (fact) {
            case MessageReceived received ->
                new Message(
                        received.getNetwork(),
                        received.getPriority(),
                        received.getLink(),
                        received.getAuthor().getName(),
                        received.getText(),
                        received.getSentAt(),
                        received.getAttachments());
            case PriorityChanged changed when message != null -> message.with(changed.getTo());
            default -> message;
        };
    }

    private Message with(PriorityClass next) {
        return new Message(network, next, link, author, text, sentAt, attachments);
    }
}
