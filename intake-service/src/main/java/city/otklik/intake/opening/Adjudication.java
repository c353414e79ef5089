package city.otklik.intake.opening;

import city.otklik.access.Caller;
import city.otklik.access.Role;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.RejectionConfirmed;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.RejectionProposalDeclined;
import city.otklik.facts.RejectionProposed;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What screening and people found about a message by §15.
 *
 * @param grounds of a doubt and of the rejection; empty once the message is accepted
 * @param unconfirmed whether a certain match rejected the message and no person has looked at that yet
 * @param decidedBy login of the one who rejected it or confirmed that; null where nobody did
 * @param proposal to reject it while it is in work; see {@link IntakeCase#waitingProposal()}
 */
public record Adjudication(
        List<RejectionGround> grounds,
        boolean unconfirmed,
        @Nullable String decidedBy,
        @Nullable Proposal proposal) {

    /** Grounds that mean danger to somebody. */
    public static final Set<RejectionGround> THREATS =
            EnumSet.of(RejectionGround.INTENT_TO_HARM, RejectionGround.THREAT_TO_OFFICIAL);

    static final Adjudication NONE = new Adjudication(List.of(), false, null, null);

    /**
     * Somebody who works on the case finds that it falls under §15.
     *
     * @param passage the words of the message that are meant; empty where none are named
     */
    public record Proposal(
            RejectionGround ground, String passage, String reason, String proposedBy, Instant proposedAt) {}

    public Adjudication {
        grounds = List.copyOf(grounds);
    }

    Adjudication evolve(SpecificRecord fact) {
        return switch (fact) {
            case ScreeningDoubted doubted -> new Adjudication(doubted.getGrounds(), false, null, null);
            case MessageRejected rejected -> rejected(rejected);
            case RejectionConfirmed confirmed -> new Adjudication(grounds, false, confirmed.getConfirmedBy(), proposal);
            case MessageAccepted accepted -> new Adjudication(List.of(), false, null, proposal);
            case RejectionOverturned overturned -> NONE;
            case RejectionProposed proposed ->
                with(new Proposal(
                        proposed.getGround(),
                        proposed.getPassage(),
                        proposed.getReason(),
                        proposed.getProposedBy(),
                        proposed.getOccurredAt()));
            case RejectionProposalDeclined declined -> with(null);
            case MessageWithdrawn withdrawn -> with(null);
            default -> this;
        };
    }

    /** Whether somebody may be in danger, by what screening or a person found. */
    public boolean isThreat() {
        return grounds.stream().anyMatch(THREATS::contains);
    }

    /**
     * In which role {@code caller} may open the sealed text; empty where they may not. An executor may while a person has to
     * decide, and afterwards only the one who decided.
     *
     * @param status of the case
     */
    public Optional<Role> opensAs(Caller caller, CaseStatus status) {
        boolean undecided = status == CaseStatus.SCREENING_DOUBTED || (status == CaseStatus.REJECTED && unconfirmed);
        return Stream.of(Role.SUPERVISOR, Role.CURATOR, Role.EXECUTOR, Role.SECURITY_CONTACT)
                .filter(caller::is)
                .filter(role -> switch (role) {
                    case EXECUTOR -> undecided || caller.login().equals(decidedBy);
                    case SECURITY_CONTACT -> isThreat();
                    default -> true;
                })
                .findFirst();
    }

    /** A person who rejects on another ground does not take back that screening found a threat. */
    private Adjudication rejected(MessageRejected rejected) {
        List<RejectionGround> all = Stream.concat(grounds.stream(), Stream.of(rejected.getGround()))
                .distinct()
                .toList();
        String by = rejected.getDecidedBy();
        return new Adjudication(all, !rejected.getByPerson(), by.isEmpty() ? null : by, null);
    }

    private Adjudication with(@Nullable Proposal next) {
        return new Adjudication(grounds, unconfirmed, decidedBy, next);
    }
}
