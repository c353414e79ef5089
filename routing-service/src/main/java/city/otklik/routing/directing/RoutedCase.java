package city.otklik.routing.directing;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.lifecycle.CaseLife;
import city.otklik.understanding.routing.Competence.Pointer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as routing keeps it. Immutable.
 *
 * @param message what the citizen wrote
 * @param life what happened to it so far, as far as it matters to routing
 * @param executor login of the one who is responsible, null before acceptance (§6)
 * @param route where it stands, null while no department has it (§7)
 * @param pointers what the rules said of the text, the strongest first
 * @param refused departments that said it is not theirs
 * @param doubt why a person must route it; empty while nobody must
 * @param contributed departments that gave something for the draft (R.3), in order
 */
public record RoutedCase(
        String caseId,
        Message message,
        CaseLife life,
        @Nullable String executor,
        @Nullable Route route,
        List<Pointer> pointers,
        List<String> refused,
        String doubt,
        List<String> contributed) {

    /** @param topicHint the curator's own word for the topic, null where none was given */
    public record Message(
            Network network,
            PriorityClass priority,
            Instant sentAt,
            String link,
            String text,
            @Nullable String topicHint,
            List<String> attachments) {
        public Message {
            attachments = List.copyOf(attachments);
        }

        Message withPriority(PriorityClass next) {
            return new Message(network, next, sentAt, link, text, topicHint, attachments);
        }
    }

    /** @param confidence from 0 to 1; 1 when a person decided */
    public record Route(
            String lead, List<String> coDepartments, double confidence, boolean byPerson, List<String> grounds) {
        public Route {
            coDepartments = List.copyOf(coDepartments);
            grounds = List.copyOf(grounds);
        }

        /** Whether {@code department} is asked, as the lead or beside it. */
        public boolean asks(String department) {
            return lead.equals(department) || coDepartments.contains(department);
        }
    }

    public RoutedCase {
        pointers = List.copyOf(pointers);
        refused = List.copyOf(refused);
        contributed = List.copyOf(contributed);
    }

    static RoutedCase received(String caseId, Message message, CaseLife life) {
        return new RoutedCase(caseId, message, life, null, null, List.of(), List.of(), "", List.of());
    }

    RoutedCase withLife(CaseLife next) {
        return new RoutedCase(caseId, message, next, executor, route, pointers, refused, doubt, contributed);
    }

    RoutedCase withMessage(Message next) {
        return new RoutedCase(caseId, next, life, executor, route, pointers, refused, doubt, contributed);
    }

    RoutedCase withExecutor(String login) {
        return new RoutedCase(caseId, message, life, login, route, pointers, refused, doubt, contributed);
    }

    RoutedCase withPointers(List<Pointer> next) {
        return new RoutedCase(caseId, message, life, executor, route, next, refused, doubt, contributed);
    }

    RoutedCase withRefused(List<String> next) {
        return new RoutedCase(caseId, message, life, executor, route, pointers, next, doubt, contributed);
    }

    RoutedCase withContributed(List<String> next) {
        return new RoutedCase(caseId, message, life, executor, route, pointers, refused, doubt, next);
    }

    RoutedCase routed(Route next) {
        return new RoutedCase(caseId, message, life, executor, next, pointers, refused, "", contributed);
    }

    RoutedCase doubted(String why) {
        return new RoutedCase(caseId, message, life, executor, null, pointers, refused, why, contributed);
    }
}
