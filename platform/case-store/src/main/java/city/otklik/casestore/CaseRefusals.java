package city.otklik.casestore;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import city.otklik.lifecycle.Transition;
import org.springframework.http.HttpStatus;

/** Refusals that every command on a case can meet. */
final class CaseRefusals {

    private CaseRefusals() {}

    static Refusal unknownCase(String caseId) {
        return Refusal.of("unknown-case", HttpStatus.NOT_FOUND).with("caseId", caseId);
    }

    /** Says in which state the case is and what to do instead. */
    static Refusal wrongMoment(String caseId, Transition.NotAllowed obstacle) {
        return Refusal.of("wrong-moment", HttpStatus.CONFLICT)
                .with(
                        "event",
                        new Phrase(
                                obstacle.event().name(),
                                "event." + obstacle.event().name()))
                .with(
                        "state",
                        new Phrase(obstacle.state().name(), obstacle.state().key() + ".title"))
                .with(
                        "remedy",
                        Phrase.words(
                                obstacle.remedy().key(),
                                obstacle.remedy().parameters().toArray()));
    }

    /** Another executor is responsible (§6); the parameter says where the routing service hands a case over. */
    static Refusal anotherExecutorsCase(String caseId, String executor) {
        return Refusal.of("another-executors-case", HttpStatus.FORBIDDEN)
                .under("§6")
                .with("executor", executor)
                .with("handover", "POST /cases/" + caseId + "/executor");
    }

    /** No executor is appointed yet (§6). */
    static Refusal nobodysCase(String caseId) {
        return Refusal.of("nobodys-case", HttpStatus.FORBIDDEN).under("§6").with("caseId", caseId);
    }

    /** Somebody else changed the case since the caller read it. */
    static Refusal changed(long expected, long actual) {
        return Refusal.of("changed", HttpStatus.PRECONDITION_FAILED)
                .with("expected", expected)
                .with("actual", actual);
    }

    /** An {@code If-Match} that is no ETag of ours. */
    static Refusal malformedIfMatch() {
        return Refusal.of("malformed-if-match", HttpStatus.BAD_REQUEST).at("If-Match");
    }
}
