package city.otklik.lifecycle;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** Binds decisions and postings to one numbered version of the draft (§11): numbers only grow, and only the latest counts. */
final class VersionRule {

    private static final Set<CaseEvent> ABOUT_THE_LATEST = EnumSet.of(
            CaseEvent.DraftApproved,
            CaseEvent.DraftReturned,
            CaseEvent.AnswerPublished,
            CaseEvent.PublicationFailed,
            CaseEvent.PublicationNeedsPerson,
            CaseEvent.PublicationResumed,
            CaseEvent.PublicationImpossible);

    private VersionRule() {}

    static boolean contradicts(Occurrence occurrence, int latest) {
        if (occurrence.version() == 0) {
            return false;
        }
        return occurrence.event() == CaseEvent.DraftSubmitted
                ? occurrence.version() <= latest
                : ABOUT_THE_LATEST.contains(occurrence.event()) && occurrence.version() != latest;
    }

    static Words remedy(Occurrence occurrence, int latest) {
        return occurrence.event() == CaseEvent.DraftSubmitted
                ? Words.of("version.next", latest + 1)
                : Words.of("version.latest", latest);
    }

    static Draft draftAfter(CaseLife life, Occurrence occurrence, BiFunction<CaseState, Occurrence, CaseState> step) {
        if (stale(life, occurrence)) {
            return life.draft();
        }
        if (newer(life, occurrence) && !RegionRules.ended(life.draft())) {
            return Draft.AWAITING_CURATOR;
        }
        return (Draft) step.apply(life.draft(), occurrence);
    }

    static int versionAfter(CaseLife life, Occurrence occurrence) {
        if (occurrence.event() != CaseEvent.DraftSubmitted) {
            return Math.max(life.version(), occurrence.version());
        }
        return occurrence.version() == 0 ? life.version() + 1 : Math.max(life.version(), occurrence.version());
    }

    private static boolean stale(CaseLife life, Occurrence occurrence) {
        return occurrence.version() != 0
                && !isFinalAnswer(occurrence)
                && (occurrence.event() == CaseEvent.DraftSubmitted
                        ? occurrence.version() <= life.version()
                        : occurrence.version() < life.version());
    }

    // Whatever was drafted meanwhile, the case is answered by what is in the network.
    private static boolean isFinalAnswer(Occurrence occurrence) {
        return occurrence.event() == CaseEvent.AnswerPublished && occurrence.matter() == Matter.FINAL_ANSWER;
    }

    private static boolean newer(CaseLife life, Occurrence occurrence) {
        return occurrence.event() == CaseEvent.DraftSubmitted && occurrence.version() > life.version();
    }
}
