package city.otklik.intake.opening;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.lifecycle.CaseLife;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.repeats.Question;
import city.otklik.understanding.screening.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as intake keeps it. Immutable.
 *
 * @param receivedAt when it was processed here; the terms run from {@code sentAt}
 * @param postedAt when the citizen wrote it, null where unknown
 * @param life what happened to it so far, as far as it matters to intake
 * @param verdict of screening at opening (§15); a person's decision stands in {@code life}
 * @param similar earlier cases like it, the most alike first (§14)
 * @param links what people said of its being a repeat
 */
public record IntakeCase(
        String caseId,
        Network network,
        String messageId,
        Instant sentAt,
        Instant receivedAt,
        @Nullable Instant postedAt,
        String link,
        Writer author,
        String text,
        PriorityClass priority,
        @Nullable String topicHint,
        List<String> attachments,
        CaseLife life,
        Verdict verdict,
        Question question,
        List<Likeness> similar,
        List<RepeatLink> links) {

    /** The citizen, as the network shows them. */
    public record Writer(
            @Nullable String networkUserId,
            String name,
            @Nullable String profileUrl) {}

    /** What a person said: this case does, or does not, repeat {@code repeatOf} (§14). */
    public record RepeatLink(String repeatOf, boolean confirmed) {}

    public IntakeCase {
        attachments = List.copyOf(attachments);
        similar = List.copyOf(similar);
        links = List.copyOf(links);
    }

    public IntakeCase withLife(CaseLife next) {
        return with(priority, next, links);
    }

    public IntakeCase withPriority(PriorityClass next, CaseLife nextLife) {
        return with(next, nextLife, links);
    }

    public IntakeCase withLinks(List<RepeatLink> next, CaseLife nextLife) {
        return with(priority, nextLife, next);
    }

    private IntakeCase with(PriorityClass nextPriority, CaseLife nextLife, List<RepeatLink> nextLinks) {
        return new IntakeCase(
                caseId,
                network,
                messageId,
                sentAt,
                receivedAt,
                postedAt,
                link,
                author,
                text,
                nextPriority,
                topicHint,
                attachments,
                nextLife,
                verdict,
                question,
                similar,
                nextLinks);
    }
}
