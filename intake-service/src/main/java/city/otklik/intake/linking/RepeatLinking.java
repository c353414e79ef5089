package city.otklik.intake.linking;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.intake.opening.CaseView;
import city.otklik.intake.opening.Commands;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeCase.RepeatLink;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Links a case with the earlier one that it repeats, or says that it does not (§14). */
final class RepeatLinking {

    private RepeatLinking() {}

    /** @param earlier the case named, empty where intake knows none of that id */
    static Ruling<IntakeCase, Refusal, CaseView> link(
            Optional<IntakeCase> state, String repeatOf, Optional<IntakeCase> earlier, boolean confirmed, Instant now) {
        CaseEvent event = confirmed ? CaseEvent.RepeatConfirmed : CaseEvent.RepeatDenied;
        return Commands.when(state, event, (message, life) -> {
            if (earlier.isEmpty() || !earlier.get().sentAt().isBefore(message.sentAt())) {
                return Ruling.refused(new NoEarlierCase(repeatOf, earlier.isPresent()));
            }
            RepeatLink link = new RepeatLink(repeatOf, confirmed);
            return message.links().contains(link) ? Ruling.refused(new LinkSaid(link)) : said(message, life, link, now);
        });
    }

    private static Ruling<IntakeCase, Refusal, CaseView> said(
            IntakeCase message, CaseLife life, RepeatLink link, Instant now) {
        List<RepeatLink> links = Stream.concat(
                        message.links().stream()
                                .filter(other -> !other.repeatOf().equals(link.repeatOf())),
                        Stream.of(link))
                .toList();
        IntakeCase next = message.withLinks(links, life);
        return link.confirmed()
                ? Ruling.done(next, CaseView.of(next), new RepeatConfirmed(message.caseId(), now, link.repeatOf()))
                : Ruling.done(next, CaseView.of(next), new RepeatDenied(message.caseId(), now, link.repeatOf()));
    }
}
