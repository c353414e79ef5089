package city.otklik.approval.cases;

import city.otklik.access.HttpAddress;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The citizen's message.
 *
 * @param author the name as the network shows it, for the greeting; empty where unknown
 * @param text null while it is sealed (§15): only intake gives it then
 */
public record MessageView(
        Network network,
        PriorityClass priority,
        String link,
        String author,
        @Nullable String text,
        boolean sealed,
        Instant sentAt,
        List<String> attachments) {

    /** The message of this case, null while it is unknown. */
    public static @Nullable MessageView of(ApprovalCase ofCase) {
        Message message = ofCase.message();
        boolean sealed = ofCase.life().sealed();
        return message == null
                ? null
                : new MessageView(
                        message.network(),
                        message.priority(),
                        message.link(),
                        message.author(),
                        sealed ? null : message.text(),
                        sealed,
                        message.sentAt(),
                        HttpAddress.among(message.attachments()));
    }
}
