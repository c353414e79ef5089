package city.otklik.publishing.postings;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.PublicationImpossible;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.signing.SigningKeys;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.NetworkAddresses;
import city.otklik.publishing.networks.NetworkConnector.Seen;
import city.otklik.publishing.networks.PostingResult.Accepted;
import city.otklik.publishing.postings.ApprovalCheck.Flaw;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what people do about postings: posted by hand, taken over, sent again, impossible.
 *
 * @param approvals what approval did not sign is nobody's to post
 */
record ManualPostingDecider(ApprovalCheck approvals) {

    /**
     * @param by the caller
     * @param url where the person says it is
     * @param claimedAt when the person says it was posted, null: now
     * @param seen what the network shows at the address; empty where it cannot be read
     * @param official the official accounts of the network, active or not
     */
    record RecordPosting(
            Caller by,
            PostingName name,
            String url,
            @Nullable Instant claimedAt,
            Optional<Seen> seen,
            List<OfficialAccount> official) {

        Optional<OfficialAccount> author() {
            return seen.flatMap(s -> official.stream()
                    .filter(a -> a.ownerId().equals(s.ownerId()))
                    .findFirst());
        }

        /** The official account it is counted to; empty where the city has none in the network. */
        Optional<String> account(Posting posting) {
            return author().map(OfficialAccount::name)
                    .or(() -> Optional.ofNullable(posting.account()))
                    .or(() -> official.stream()
                            .filter(OfficialAccount::active)
                            .findFirst()
                            .map(OfficialAccount::name));
        }
    }

    record ConfirmClaimedTime(PostingName name) {}

    record TakeOver(Caller by, PostingName name) {}

    record SendAgain(Caller by, PostingName name) {}

    /** @param confirmedBy login of the curator */
    record DeclareImpossible(String reason, String confirmedBy) {}

    /**
     * Records what a person posted. Its time is the network's own where it can be read; else the moment of recording,
     * and the claimed time is kept until the supervisor confirms it.
     *
     * @throws SigningKeys.KeysUnavailableException while it cannot be found out whether approval signed it
     */
    Decision<PublishingCase> record(PublishingCase state, RecordPosting command, Instant now) {
        return inState(state, command.by(), command.name(), ManualAction.RECORD, latest -> {
            Posting posting = signed(state, latest);
            Optional<Refusal> refusal = approvals
                    .flaw(state, posting)
                    .filter(Flaw::isForgery)
                    .map(forged -> PostingRefusals.unprovedApproval(posting.name()))
                    .or(() -> obstacle(state, posting, command, now));
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            Accepted accepted = command.seen()
                    .map(seen -> new Accepted(seen.externalId(), command.url(), seen.at()))
                    .orElseGet(() -> new Accepted("", command.url(), now));
            return PostingOutcome.of(state, posting, now)
                    .published(
                            accepted,
                            command.account(posting).orElseThrow(),
                            true,
                            command.seen().isPresent() ? null : command.claimedAt());
        });
    }

    /** Of several facts under one name the one that approval signed; else the latest that may be approval's, or the latest. */
    private Posting signed(PublishingCase state, Posting latest) {
        List<Posting> all = Stream.concat(
                        Stream.of(latest), state.wanted(latest.name()).stream().map(latest::counting))
                .toList();
        return all.stream()
                .filter(one -> approvals.flaw(state, one).isEmpty())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> approvals
                                .flaw(state, one)
                                .filter(Flaw::isForgery)
                                .isEmpty())
                        .findFirst())
                .orElse(latest);
    }

    /** What the network shows is believed before the person (§4, §11). */
    private static Optional<Refusal> obstacle(
            PublishingCase state, Posting posting, RecordPosting command, Instant now) {
        if (!NetworkAddresses.isIn(state.network(), command.url())) {
            return Optional.of(PostingRefusals.linkOfAnotherNetwork(state.network()));
        }
        if (command.account(posting).isEmpty() && command.seen().isEmpty()) {
            return Optional.of(PostingRefusals.noOfficialAccount(state.network()));
        }
        if (state.hasOther(posting.name(), other -> isAt(other, command))) {
            return Optional.of(PostingRefusals.linkTaken());
        }
        Instant wanted = posting.wantedAt().truncatedTo(ChronoUnit.SECONDS);
        if (command.seen().isPresent()) {
            if (command.author().isEmpty()) {
                return Optional.of(PostingRefusals.unofficialAccount());
            }
            return command.seen().get().at().isBefore(wanted)
                    ? Optional.of(PostingRefusals.anotherPosting(posting.name()))
                    : Optional.empty();
        }
        Instant claimed = command.claimedAt();
        return claimed != null && (claimed.isAfter(now) || claimed.isBefore(wanted))
                ? Optional.of(PostingRefusals.impossibleTime(posting.name()))
                : Optional.empty();
    }

    /** The supervisor confirms the time a person claimed: the clocks take it as evidence that came late. */
    Decision<PublishingCase> confirmClaimedTime(PublishingCase state, ConfirmClaimedTime command, Instant now) {
        Optional<Posting> posting = state.posting(command.name());
        if (posting.isEmpty()) {
            return Decision.refuse(PostingRefusals.unknownPosting(state.caseId(), command.name()));
        }
        Published there = posting.get().published();
        if (there == null || there.claimedAt() == null) {
            return Decision.refuse(PostingRefusals.nothingClaimed(command.name()));
        }
        Published confirmed = new Published(there.externalId(), there.url(), there.account(), there.claimedAt(), null);
        return PostingOutcome.of(state, posting.get(), now).confirmed(confirmed);
    }

    /**
     * A person takes a posting that waits: it is not posted meanwhile. That is never refused for want of a key; whether
     * approval signed it is asked when it is recorded or sent again.
     */
    Decision<PublishingCase> takeOver(PublishingCase state, TakeOver command, Instant now) {
        return inState(
                state,
                command.by(),
                command.name(),
                ManualAction.TAKE_OVER,
                posting ->
                        PostingOutcome.of(state, posting, now).needsPerson(Note.of("taken-over"), PostingRemedy.TAKEN));
    }

    /** A person looked and says it is not there: it is sent once more, or makes way for a newer version. */
    Decision<PublishingCase> sendAgain(PublishingCase state, SendAgain command, Instant now) {
        return inState(
                state,
                command.by(),
                command.name(),
                ManualAction.SEND_AGAIN,
                // A rebuild does not know how often it was sent before: it is looked for first, then sent.
                posting -> PostingOutcome.of(state, posting, now)
                        .resumed(state.attemptsKnown() || posting.attempt().looks() > 0));
    }

    /** The curator confirms that no answer can be posted any more: ANSWER is cancelled, the case is over. */
    Decision<PublishingCase> declareImpossible(PublishingCase state, DeclareImpossible command, Instant now) {
        Optional<Refusal> unknown = state.life().status() == CaseStatus.EXPECTED
                ? Occurrences.obstacle(state, Occurrence.of(CaseEvent.PublicationImpossible))
                : Optional.empty();
        if (unknown.isPresent()) {
            return Decision.refuse(unknown.get());
        }
        if (!state.isOpen()) {
            return Decision.refuse(
                    PostingRefusals.caseOver(state.caseId(), state.life().status()));
        }
        Optional<Refusal> noReason = RequiredText.reason(command.reason());
        if (noReason.isPresent()) {
            return Decision.refuse(noReason.get());
        }
        List<Posting> answers =
                state.postings().stream().filter(Posting::isAnswer).toList();
        boolean onItsWay = answers.stream()
                .anyMatch(p -> p.state() == PostingState.ATTEMPTED || p.state() == PostingState.UNCERTAIN);
        boolean failed = !answers.isEmpty()
                && ManualAction.SEND_AGAIN.isPossible(answers.getLast().state());
        return failed && !onItsWay
                ? Decision.emit(
                        new PublicationImpossible(state.caseId(), now, command.reason(), command.confirmedBy()),
                        new CaseClosed(state.caseId(), now, "publication impossible"))
                : Decision.refuse(PostingRefusals.nothingFailed());
    }

    private static Decision<PublishingCase> inState(
            PublishingCase state,
            Caller by,
            PostingName name,
            ManualAction action,
            Function<Posting, Decision<PublishingCase>> decide) {
        Optional<Posting> posting = state.posting(name);
        if (posting.isEmpty()) {
            return Decision.refuse(PostingRefusals.unknownPosting(state.caseId(), name));
        }
        Optional<Refusal> notTheirs = Responsibility.obstacle(state.caseId(), state.executor(), by);
        if (notTheirs.isPresent()) {
            return Decision.refuse(notTheirs.get());
        }
        if (!action.isPossible(posting.get().state())) {
            return Decision.refuse(
                    PostingRefusals.notInYourHands(name, posting.get().state(), action));
        }
        return state.isOpen()
                ? decide.apply(posting.get())
                : Decision.refuse(
                        PostingRefusals.caseOver(state.caseId(), state.life().status()));
    }

    private static boolean isAt(Posting other, RecordPosting command) {
        Published there = other.published();
        return there != null
                && (there.url().equals(command.url())
                        || command.seen()
                                .filter(s -> s.externalId().equals(there.externalId()))
                                .isPresent());
    }
}
