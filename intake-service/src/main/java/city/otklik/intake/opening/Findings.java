package city.otklik.intake.opening;

import city.otklik.facts.RejectionGround;
import city.otklik.facts.SimilarCase;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.screening.Verdict;
import java.util.List;

/**
 * What the rules found in a message.
 *
 * @param verdict of screening (§15); a person's decision is in the case's life
 * @param similar earlier cases like it, the most similar first (§14)
 */
public record Findings(Verdict verdict, List<Likeness> similar) {

    /** Of a message that nobody has examined. */
    public static final Findings NONE = new Findings(new Verdict(Verdict.Decision.PASS, List.of()), List.of());

    public Findings {
        similar = List.copyOf(similar);
    }

    /** The grounds of the verdict as facts name them, the most serious first. */
    public List<RejectionGround> grounds() {
        return verdict.grounds().stream()
                .map(ground -> RejectionGround.valueOf(ground.name()))
                .toList();
    }

    /** The earlier cases that the message seems to repeat, as facts name them. */
    public List<SimilarCase> repeats() {
        return similar.stream()
                .filter(Likeness::repeat)
                .map(like -> new SimilarCase(like.caseId(), like.score(), like.reason()))
                .toList();
    }
}
