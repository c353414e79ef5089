package city.otklik.intake.opening;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.RejectionGround;
import city.otklik.understanding.repeats.Likeness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as people read it.
 *
 * @param state name of the status the case is in; {@code stateTitle} says it in Russian
 * @param screening what the rules found (§15)
 * @param similar earlier cases like it, the most alike first (§14)
 * @param repeatOf earlier cases that a person confirmed it repeats
 */
public record CaseView(
        String caseId,
        Network network,
        String messageId,
        String link,
        String authorName,
        @Nullable String authorPage,
        String text,
        List<String> attachments,
        @Nullable String topicHint,
        PriorityClass priority,
        Instant sentAt,
        Instant receivedAt,
        String state,
        String stateTitle,
        Screened screening,
        List<Likeness> similar,
        List<String> repeatOf) {

    /** @param harm whether somebody may be in danger: look at it first */
    public record Screened(
            String verdict, List<RejectionGround> grounds, List<String> evidence, List<String> marks, boolean harm) {}

    public static CaseView of(IntakeCase state) {
        return new CaseView(
                state.caseId(),
                state.network(),
                state.messageId(),
                state.link(),
                state.author().name(),
                state.author().profileUrl(),
                state.text(),
                state.attachments(),
                state.topicHint(),
                state.priority(),
                state.sentAt(),
                state.receivedAt(),
                state.life().status().name(),
                state.life().status().title(),
                new Screened(
                        state.verdict().decision().name(),
                        Opening.grounds(state.verdict()),
                        state.verdict().evidence(),
                        state.verdict().marks(),
                        state.verdict().harm()),
                state.similar(),
                state.links().stream()
                        .filter(IntakeCase.RepeatLink::confirmed)
                        .map(IntakeCase.RepeatLink::repeatOf)
                        .toList());
    }
}
