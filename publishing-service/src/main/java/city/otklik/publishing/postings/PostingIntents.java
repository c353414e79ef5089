package city.otklik.publishing.postings;

import city.otklik.facts.Attachment;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PostingKind;
import city.otklik.facts.RejectionOverturned;
import city.otklik.messaging.cases.Step;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What the facts of other services make publishing intend: pure, writes no fact of its own. */
final class PostingIntents {

    private PostingIntents() {}

    static Step<PublishingCase> on(Optional<PublishingCase> known, SpecificRecord fact, Instant now) {
        if (fact instanceof MessageReceived received) {
            return Step.none(known.orElseGet(() -> opened(received)));
        }
        return Step.none(known.map(kase -> next(kase, fact, now)).orElse(null));
    }

    private static PublishingCase opened(MessageReceived received) {
        return new PublishingCase(
                received.getNetwork(),
                received.getLink(),
                received.getAuthor().getNetworkUserId(),
                false,
                List.of(),
                List.of());
    }

    private static PublishingCase next(PublishingCase kase, SpecificRecord fact, Instant now) {
        return switch (fact) {
            case DraftApproved approved when !kase.over() -> answer(kase, approved, now);
            case ClarificationAsked asked when !kase.over() -> question(kase, asked, now);
            case ClarificationWithdrawn withdrawn -> unasked(kase, withdrawn.getClarification());
            case MessageRejected rejected -> kase.ended("rejected by §15");
            case MessageWithdrawn withdrawn -> kase.ended("withdrawn by the curator");
            case CaseTransferred transferred -> kase.ended("transferred");
            case RejectionOverturned overturned -> kase.revived();
            default -> kase;
        };
    }

    private static PublishingCase answer(PublishingCase kase, DraftApproved approved, Instant now) {
        PostingName name = new PostingName(PostingKind.ANSWER, approved.getVersion());
        if (kase.posting(name).isPresent()) {
            return kase;
        }
        return kase.superseded(approved.getVersion())
                .with(Posting.intended(
                        name,
                        approved.getKind(),
                        approved.getText(),
                        approved.getAttachments().stream()
                                .map(PostingIntents::file)
                                .toList(),
                        approved.getContentHash(),
                        now));
    }

    private static PublishingCase question(PublishingCase kase, ClarificationAsked asked, Instant now) {
        PostingName name = new PostingName(PostingKind.CLARIFICATION, asked.getClarification());
        return kase.posting(name).isPresent()
                ? kase
                : kase.with(Posting.intended(name, null, asked.getText(), List.of(), "", now));
    }

    private static PublishingCase unasked(PublishingCase kase, int clarification) {
        @Nullable
        Posting posting = kase.posting(new PostingName(PostingKind.CLARIFICATION, clarification))
                .filter(p -> p.state() == PostingState.INTENDED || p.state() == PostingState.NEEDS_PERSON)
                .orElse(null);
        PublishingCase next = posting == null
                ? kase
                : kase.with(posting.in(PostingState.DROPPED, posting.notBefore(), "clarification withdrawn"));
        return next.enquiry(clarification).map(Enquiry::ended).map(next::with).orElse(next);
    }

    private static PostingFile file(Attachment attachment) {
        return new PostingFile(attachment.getName(), attachment.getMediaType(), attachment.getSha256());
    }
}
