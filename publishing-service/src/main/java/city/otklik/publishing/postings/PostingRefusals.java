package city.otklik.publishing.postings;

import city.otklik.access.Phrase;
import city.otklik.access.Refusal;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import org.springframework.http.HttpStatus;

/** Why a command about a posting is not carried out. */
final class PostingRefusals {

    private PostingRefusals() {}

    static Refusal unknownPosting(String caseId, PostingName name) {
        return about(name, Refusal.of("unknown-posting", HttpStatus.NOT_FOUND)).with("caseId", caseId);
    }

    /** It is in the network already, or on its way there. */
    static Refusal notInYourHands(PostingName name, PostingState state, ManualAction action) {
        return about(name, Refusal.of("not-in-your-hands", HttpStatus.CONFLICT).under("§8"))
                .with("state", word("posting", state))
                .with("action", word("action", action));
    }

    /** Another instance or a person was first; no person ever reads it. */
    static Refusal overtaken(PostingName name) {
        return about(name, Refusal.of("posting-overtaken", HttpStatus.CONFLICT));
    }

    /** It is no https address of something in the case's network. */
    static Refusal linkOfAnotherNetwork(Network network) {
        return Refusal.of("link-of-another-network", HttpStatus.UNPROCESSABLE_CONTENT)
                .at("url")
                .with("network", network);
    }

    static Refusal caseOver(String caseId, CaseStatus status) {
        return Refusal.of("case-over", HttpStatus.CONFLICT)
                .with("caseId", caseId)
                .with("status", new Phrase(status, status.key() + ".title"))
                .with("remedy", Phrase.words(status.key() + ".remedy"));
    }

    /** The city has no account in the network from which a person could have posted. */
    static Refusal noOfficialAccount(Network network) {
        return Refusal.of("no-official-account", HttpStatus.CONFLICT)
                .under("§4")
                .with("network", network);
    }

    /** The network shows that somebody else wrote what is at the address. */
    static Refusal unofficialAccount() {
        return Refusal.of("unofficial-account", HttpStatus.UNPROCESSABLE_CONTENT)
                .under("§4")
                .at("url");
    }

    /** It was in the network before the text was approved or the clarification asked. */
    static Refusal anotherPosting(PostingName name) {
        return about(
                name,
                Refusal.of("another-posting", HttpStatus.UNPROCESSABLE_CONTENT)
                        .under("§11")
                        .at("url"));
    }

    /** Approval did not write it: nobody posts it, not by hand either. */
    static Refusal unprovedApproval(PostingName name) {
        return about(name, Refusal.of("unproved-approval", HttpStatus.CONFLICT).under("§11"));
    }

    /** Another posting of the case is at that address. */
    static Refusal linkTaken() {
        return Refusal.of("link-taken", HttpStatus.CONFLICT).at("url");
    }

    /** In the future, or before the posting was wanted. */
    static Refusal impossibleTime(PostingName name) {
        return about(
                name,
                Refusal.of("impossible-time", HttpStatus.UNPROCESSABLE_CONTENT).at("postedAt"));
    }

    /** Publishing is impossible only where it failed. */
    static Refusal nothingFailed() {
        return Refusal.of("nothing-failed", HttpStatus.CONFLICT).under("§8");
    }

    static Refusal nothingClaimed(PostingName name) {
        return about(name, Refusal.of("nothing-claimed", HttpStatus.CONFLICT));
    }

    private static Refusal about(PostingName name, Refusal refusal) {
        return refusal.with("posting", word("posting", name.kind())).with("number", name.number());
    }

    private static Phrase word(String kind, Enum<?> value) {
        return new Phrase(value, kind + "." + value.name());
    }
}
