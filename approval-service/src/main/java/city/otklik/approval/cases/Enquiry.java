package city.otklik.approval.cases;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import java.time.Instant;
import java.util.List;

/**
 * What the citizen wrote.
 *
 * @param link address of the message in the network
 * @param author the name as the network shows it, for the greeting; empty where unknown
 * @param sentAt when the curator sent it to the city (§8)
 * @param attachments addresses of its photos and files
 */
public record Enquiry(
        Network network,
        PriorityClass priority,
        String link,
        String author,
        String text,
        Instant sentAt,
        List<String> attachments) {

    public Enquiry {
        attachments = List.copyOf(attachments);
    }

    Enquiry with(PriorityClass next) {
        return new Enquiry(network, next, link, author, text, sentAt, attachments);
    }
}
