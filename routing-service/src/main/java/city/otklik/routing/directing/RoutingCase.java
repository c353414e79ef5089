package city.otklik.routing.directing;

import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A case as routing knows it. Immutable.
 *
 * @param life what happened to it so far, as far as it matters to routing
 * @param received the message, null while the case is unknown
 * @param executor login of the one who is responsible, null before acceptance (§6)
 * @param route which departments have it, null while none has (§7)
 * @param refused departments that said it is not theirs
 * @param doubt why a person must route it; empty where nobody must
 * @param contributed departments that gave something for the draft (R.3), in order
 */
public record RoutingCase(
        String caseId,
        CaseLife life,
        @Nullable Message received,
        @Nullable String executor,
        @Nullable Route route,
        List<String> refused,
        Note doubt,
        List<String> contributed)
        implements ServiceCase<RoutingCase> {

    private static final Set<CaseEvent> OF_OTHERS = EnumSet.of(
            CaseEvent.MessageReceived,
            CaseEvent.MessageAccepted,
            CaseEvent.MessageRejected,
            CaseEvent.ScreeningDoubted,
            CaseEvent.RejectionOverturned,
            CaseEvent.MessageWithdrawn,
            CaseEvent.PriorityChanged,
            CaseEvent.AnswerPublished,
            CaseEvent.PublicationImpossible,
            CaseEvent.CaseClosed);

    /** @param topicHint the curator's topic hint, null where none was given */
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
    }

    /**
     * @param confidence from 0 to 1; 1 when a person decided
     * @param grounds names of the rules that decided, what else made the service decide, or the person's words
     */
    public record Route(
            String lead, List<String> coDepartments, double confidence, boolean byPerson, List<Note> grounds) {
        public Route {
            coDepartments = List.copyOf(coDepartments);
            grounds = List.copyOf(grounds);
        }

        /** Whether {@code department} is asked, as the lead or as well as it. */
        public boolean asks(String department) {
            return lead.equals(department) || coDepartments.contains(department);
        }
    }

    public RoutingCase {
        refused = List.copyOf(refused);
        contributed = List.copyOf(contributed);
    }

    public static RoutingCase unknown(String caseId) {
        return new RoutingCase(caseId, CaseLife.unknown(), null, null, null, List.of(), Note.NONE, List.of());
    }

    /** Whether routing follows this fact: its own, and those of others that limit what it may still decide. */
    public static boolean follows(SpecificRecord fact) {
        return Occurrences.of(fact)
                .filter(occurrence ->
                        occurrence.event().owner() == CaseEvent.Owner.ROUTING || OF_OTHERS.contains(occurrence.event()))
                .isPresent();
    }

    @Override
    public RoutingCase evolve(SpecificRecord fact) {
        RoutingCase lived = follows(fact) ? withLife(Occurrences.observed(life, fact)) : this;
        return switch (fact) {
            case MessageReceived message -> lived.withMessage(message(message));
            case PriorityChanged changed -> lived.withMessage(prioritised(changed.getTo()));
            case ExecutorAppointed appointed -> lived.withExecutor(appointed.getExecutor());
            case ExecutorSubstituted substituted -> lived.withExecutor(substituted.getTo());
            case CaseRouted routed ->
                lived.routed(new Route(
                        routed.getLead(),
                        routed.getCoDepartments(),
                        routed.getConfidence(),
                        routed.getByPerson(),
                        grounds(routed)));
            case RoutingDoubted doubted ->
                lived.directed(null, refused, Note.of(doubted.getNote(), doubted.getReason()));
            case DepartmentRefused refusal ->
                lived.directed(
                        route,
                        appended(refused, refusal.getDepartment()).stream()
                                .distinct()
                                .toList(),
                        doubt);
            case DepartmentContributed contribution ->
                new RoutingCase(
                        caseId,
                        lived.life(),
                        received,
                        executor,
                        route,
                        refused,
                        doubt,
                        appended(contributed, contribution.getDepartment()));
            default -> lived;
        };
    }

    /** @throws NullPointerException while the case is unknown */
    public Message message() {
        return Objects.requireNonNull(received);
    }

    private RoutingCase withLife(CaseLife next) {
        return new RoutingCase(caseId, next, received, executor, route, refused, doubt, contributed);
    }

    private RoutingCase withMessage(@Nullable Message next) {
        return new RoutingCase(caseId, life, next, executor, route, refused, doubt, contributed);
    }

    private RoutingCase withExecutor(String login) {
        return new RoutingCase(caseId, life, received, login, route, refused, doubt, contributed);
    }

    /** A department that is asked again has its refusal forgotten. */
    private RoutingCase routed(Route next) {
        return directed(next, refused.stream().filter(code -> !next.asks(code)).toList(), Note.NONE);
    }

    private RoutingCase directed(@Nullable Route nextRoute, List<String> nextRefused, Note nextDoubt) {
        return new RoutingCase(caseId, life, received, executor, nextRoute, nextRefused, nextDoubt, contributed);
    }

    private static List<Note> grounds(CaseRouted fact) {
        return fact.getNote().isEmpty()
                ? fact.getGrounds().stream().map(Note::literally).toList()
                : List.of(Note.of(fact.getNote(), ""));
    }

    private static Message message(MessageReceived fact) {
        return new Message(
                fact.getNetwork(),
                fact.getPriority(),
                fact.getSentAt(),
                fact.getLink(),
                fact.getText(),
                fact.getTopicHint(),
                fact.getAttachments());
    }

    private @Nullable Message prioritised(PriorityClass next) {
        return received == null
                ? null
                : new Message(
                        received.network(),
                        next,
                        received.sentAt(),
                        received.link(),
                        received.text(),
                        received.topicHint(),
                        received.attachments());
    }

    private static List<String> appended(List<String> list, String last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
