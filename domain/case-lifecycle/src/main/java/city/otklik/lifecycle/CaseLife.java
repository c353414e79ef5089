package city.otklik.lifecycle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state of one case, region by region. Immutable; a service keeps it in its own document and asks it before it lets a
 * command happen.
 *
 * @param status alive, and how it ended
 * @param seal what screening and people decided last about the text (§15); {@link #sealed()} says what counts
 * @param executor whether somebody is responsible (§6)
 * @param routing whether the departments have it (§7)
 * @param draft the text of the answer (§9, §11, §12)
 * @param version number of the latest draft version; 0 before the first
 * @param clarifications the state of each clarification ever asked, by its number (§10)
 */
public record CaseLife(
        CaseStatus status,
        Seal seal,
        Executor executor,
        Routing routing,
        Draft draft,
        int version,
        Map<Integer, Clarification> clarifications) {

    private static final Set<CaseStatus> SEALING = EnumSet.of(CaseStatus.SCREENING_DOUBTED, CaseStatus.REJECTED);

    public CaseLife {
        clarifications = Map.copyOf(clarifications);
        // A document from before the seal was kept has none.
        seal = Objects.requireNonNullElseGet(seal, () -> SEALING.contains(status) ? Seal.SEALED : Seal.UNSEALED);
    }

    /** A case nothing is known of yet. */
    public static CaseLife unknown() {
        return new CaseLife(
                CaseStatus.EXPECTED, Seal.UNSEALED, Executor.NOBODY, Routing.UNROUTED, Draft.NONE, 0, Map.of());
    }

    /** Strict: what a command leads to, for an event about a final answer with no version stated. */
    public static Transition after(CaseLife current, CaseEvent event) {
        return after(current, Occurrence.of(event));
    }

    /**
     * Strict: what a command leads to, or why it may not happen. A decision or a posting of another version than the
     * latest one is refused: an approval is bound to exactly one version (§11).
     */
    public static Transition after(CaseLife current, Occurrence occurrence) {
        Optional<CaseState> obstacle = current.concerned(occurrence)
                .filter(state -> RegionRules.row(state, occurrence).isEmpty())
                .findFirst();
        if (obstacle.isPresent()) {
            return new Transition.NotAllowed(
                    obstacle.get(), occurrence.event(), obstacle.get().remedy());
        }
        if (VersionRule.contradicts(occurrence, current.version)) {
            return new Transition.NotAllowed(
                    current.draft, occurrence.event(), VersionRule.remedy(occurrence, current.version));
        }
        CaseLife next = current.moved(occurrence, RegionRules::strictly);
        return next.equals(current) ? new Transition.Unchanged(current) : new Transition.Moved(next);
    }

    /** Strict: may this happen now? */
    public boolean allows(CaseEvent event) {
        return allows(Occurrence.of(event));
    }

    /** Strict: may this happen now? */
    public boolean allows(Occurrence occurrence) {
        return !(after(this, occurrence) instanceof Transition.NotAllowed);
    }

    /** Total: the case after a fact about a final answer with no version stated. */
    public CaseLife observed(CaseEvent event) {
        return observed(Occurrence.of(event));
    }

    /**
     * Total: the case after a fact that has happened, which nobody can refuse any more. A region without a row for it goes to
     * where the fact leads from elsewhere, if that lies ahead, and otherwise stays. An ended region never moves, and a draft
     * version older than the latest moves nothing, unless it is the final answer that was published.
     *
     * <p>Two services that decide at the same time do not know of each other, and the log may have their facts in either
     * order. The state is the same in both: where a fact meets a state that does not allow it, what is in the network wins
     * over what was decided on paper, a withdrawal wins over a transfer, the withdrawal of a clarification over its closing.
     * An interim answer names the clarifications that it closes: one asked at the same moment stays open.
     */
    public CaseLife observed(Occurrence occurrence) {
        CaseLife next = moved(occurrence, RegionRules::leniently);
        // A final answer closes what was asked while it was being posted.
        boolean wasAnswered = draft == Draft.PUBLISHED && occurrence.event() == CaseEvent.ClarificationAsked;
        return wasAnswered ? next.observed(CaseEvent.AnswerPublished) : next;
    }

    /**
     * Whether the text of the message is sealed (§15): it was rejected or doubted last, even if the case was withdrawn since.
     * An answer that was posted at the same moment wins over a rejection, and people go on working on the case. Until screening
     * has said anything the text counts as sealed: its verdict may be held up on its way.
     */
    public boolean sealed() {
        return status == CaseStatus.RECEIVED
                || seal == Seal.SEALED && status != CaseStatus.INTERIM_ANSWERED && draft != Draft.PUBLISHED;
    }

    /** The one state to show a person who asks about the case. */
    public CaseState headline() {
        if (!status.inWork()) {
            return status;
        }
        if (draft != Draft.NONE) {
            return draft;
        }
        if (clarifications.containsValue(Clarification.OPEN)) {
            return Clarification.OPEN;
        }
        return routing == Routing.DOUBTED || routing == Routing.REFUSED ? routing : status;
    }

    /** Numbers of the clarifications that an answer published now would close: those neither withdrawn nor closed. */
    public Set<Integer> closable() {
        return clarifications.entrySet().stream()
                .filter(asked ->
                        asked.getValue() != Clarification.WITHDRAWN && asked.getValue() != Clarification.CLOSED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<CaseState> concerned(Occurrence occurrence) {
        Stream<CaseState> asked = touched(occurrence).stream().map(this::clarification);
        return Stream.concat(Stream.of(status, seal, executor, routing, draft), asked)
                .filter(state -> RegionRules.concerns(state, occurrence));
    }

    private CaseLife moved(Occurrence occurrence, BiFunction<CaseState, Occurrence, CaseState> step) {
        Map<Integer, Clarification> numbered = new TreeMap<>(clarifications);
        for (int number : touched(occurrence)) {
            Clarification next = (Clarification) step.apply(clarification(number), occurrence);
            if (next != Clarification.NONE) {
                numbered.put(number, next);
            }
        }
        return new CaseLife(
                (CaseStatus) step.apply(status, occurrence),
                (Seal) step.apply(seal, occurrence),
                (Executor) step.apply(executor, occurrence),
                (Routing) step.apply(routing, occurrence),
                VersionRule.draftAfter(this, occurrence, step),
                VersionRule.versionAfter(this, occurrence),
                numbered);
    }

    /** An answer closes the clarifications it names, or all; any other event is about the one it names. */
    private Set<Integer> touched(Occurrence occurrence) {
        if (occurrence.event() == CaseEvent.AnswerPublished) {
            return Objects.requireNonNullElseGet(occurrence.closes(), clarifications::keySet);
        }
        return RegionRules.concerns(Clarification.NONE, occurrence) ? Set.of(occurrence.clarification()) : Set.of();
    }

    private Clarification clarification(int number) {
        return clarifications.getOrDefault(number, Clarification.NONE);
    }
}
