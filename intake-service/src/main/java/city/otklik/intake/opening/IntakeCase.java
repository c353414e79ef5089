package city.otklik.intake.opening;

import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.understanding.repeats.AskedMessage;
import city.otklik.understanding.repeats.Question;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A case as intake knows it. Immutable.
 *
 * @param life what happened to it so far, as far as it matters to intake
 * @param received the message, null while the case is unknown
 * @param question what the message asks, null while the case is unknown
 * @param links what people decided about its being a repeat
 * @param executor login of the one who is responsible (§6), null where none is appointed
 * @param adjudication what was found and decided by §15
 * @param findings what the rules found when the message was last examined; not recorded in facts, null after a rebuild
 */
public record IntakeCase(
        String caseId,
        CaseLife life,
        @Nullable Message received,
        @Nullable Question question,
        List<RepeatLink> links,
        @Nullable String executor,
        Adjudication adjudication,
        @Nullable Findings findings)
        implements ServiceCase<IntakeCase> {

    private static final Set<CaseEvent> ENDS = EnumSet.of(
            CaseEvent.AnswerPublished,
            CaseEvent.CaseTransferred,
            CaseEvent.PublicationImpossible,
            CaseEvent.CaseClosed);

    /**
     * @param receivedAt when it was processed here; the terms run from {@code sentAt}
     * @param topicHint the curator's topic hint, null where none was given
     */
    public record Message(
            Origin origin,
            Instant sentAt,
            Instant receivedAt,
            String text,
            PriorityClass priority,
            @Nullable String topicHint,
            List<String> attachments) {
        public Message {
            attachments = List.copyOf(attachments);
        }
    }

    /** Where a citizen wrote, and who. */
    public record Origin(Network network, String messageId, String link, Author author) {}

    /** The citizen, as the network shows them. */
    public record Author(
            @Nullable String networkUserId,
            String name,
            @Nullable String profileUrl) {}

    /** A person's decision: this case does, or does not, repeat {@code repeatOf} (§14). */
    public record RepeatLink(String repeatOf, boolean confirmed) {}

    public IntakeCase {
        links = List.copyOf(links);
        // A document from before it was kept has none.
        adjudication = Objects.requireNonNullElse(adjudication, Adjudication.NONE);
    }

    public static IntakeCase unknown(String caseId) {
        return new IntakeCase(caseId, CaseLife.unknown(), null, null, List.of(), null, Adjudication.NONE, null);
    }

    /**
     * Whether intake follows this fact: its own, those of others that end what the curator may still change, and who is
     * responsible.
     */
    public static boolean follows(SpecificRecord fact) {
        return fact instanceof ExecutorAppointed || fact instanceof ExecutorSubstituted || isLived(fact);
    }

    /** Whether it is of the life of the case as far as intake knows that. */
    private static boolean isLived(SpecificRecord fact) {
        return Occurrences.of(fact)
                .map(Occurrence::event)
                .filter(event -> event.owner() == CaseEvent.Owner.INTAKE || ENDS.contains(event))
                .isPresent();
    }

    @Override
    public IntakeCase evolve(SpecificRecord fact) {
        IntakeCase lived = isLived(fact)
                ? new IntakeCase(
                        caseId,
                        Occurrences.observed(life, fact),
                        received,
                        question,
                        links,
                        executor,
                        adjudication.evolve(fact),
                        findings)
                : this;
        return switch (fact) {
            case MessageReceived message -> lived.withMessage(message);
            case ExecutorAppointed appointed -> withExecutor(appointed.getExecutor());
            case ExecutorSubstituted substituted -> withExecutor(substituted.getTo());
            case PriorityChanged changed -> lived.withPriority(changed.getTo());
            case RepeatConfirmed confirmed -> lived.withLink(new RepeatLink(confirmed.getRepeatOf(), true));
            case RepeatDenied denied -> lived.withLink(new RepeatLink(denied.getRepeatOf(), false));
            default -> lived;
        };
    }

    @Override
    public IntakeCase recorded() {
        return withFindings(null);
    }

    /** Who is responsible changes nothing that a person decides on here. */
    @Override
    public Object decidedOn() {
        return recorded().withExecutor(null);
    }

    /** @throws NullPointerException while the case is unknown */
    public Message message() {
        return Objects.requireNonNull(received);
    }

    /** The proposal to reject it that waits for a decision: the case is in work, and no answer is published. */
    public Optional<Adjudication.Proposal> waitingProposal() {
        return life.status() == CaseStatus.ACCEPTED ? Optional.ofNullable(adjudication.proposal()) : Optional.empty();
    }

    public IntakeCase withFindings(@Nullable Findings next) {
        return new IntakeCase(caseId, life, received, question, links, executor, adjudication, next);
    }

    private IntakeCase withExecutor(@Nullable String login) {
        return new IntakeCase(caseId, life, received, question, links, login, adjudication, findings);
    }

    private IntakeCase withMessage(MessageReceived fact) {
        AuthorOfMessage author = fact.getAuthor();
        Message message = new Message(
                new Origin(
                        fact.getNetwork(),
                        fact.getMessageId(),
                        fact.getLink(),
                        new Author(author.getNetworkUserId(), author.getName(), author.getProfileUrl())),
                fact.getSentAt(),
                fact.getOccurredAt(),
                fact.getText(),
                fact.getPriority(),
                fact.getTopicHint(),
                fact.getAttachments());
        Question asked = Question.of(
                new AskedMessage(fact.getNetwork().name(), author.getNetworkUserId(), fact.getLink(), fact.getText()));
        return new IntakeCase(caseId, life, message, asked, links, executor, adjudication, findings);
    }

    private IntakeCase withPriority(PriorityClass next) {
        if (received == null) {
            return this;
        }
        Message changed = new Message(
                received.origin(),
                received.sentAt(),
                received.receivedAt(),
                received.text(),
                next,
                received.topicHint(),
                received.attachments());
        return new IntakeCase(caseId, life, changed, question, links, executor, adjudication, findings);
    }

    private IntakeCase withLink(RepeatLink link) {
        List<RepeatLink> next = Stream.concat(
                        links.stream().filter(other -> !other.repeatOf().equals(link.repeatOf())), Stream.of(link))
                .toList();
        return new IntakeCase(caseId, life, received, question, next, executor, adjudication, findings);
    }
}
