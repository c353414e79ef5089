package city.otklik.publishing.postings;

import city.otklik.facts.Attachment;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PostingKind;
import city.otklik.facts.RejectionOverturned;
import city.otklik.casestore.Step;
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
                idOf(received.getAuthor()),
                Course.OPEN,
                List.of(),
                List.of());
    }

    private static @Nullable String idOf(AuthorOfMessage author) {
        String id = author.getNetworkUserId();
        return id == null || id.isBlank() ? null : id;
    }

    private static PublishingCase next(PublishingCase kase, SpecificRecord fact, Instant now) {
        return switch (fact) {
            case DraftApproved approved when kase.course() != Course.OVER -> answer(kase, approved, now);
            case ClarificationAsked asked when kase.course() != Course.OVER -> question(kase, asked, now);
            case ClarificationWithdrawn withdrawn -> kase.unasked(withdrawn.getClarification());
            case MessageRejected rejected -> kase.rejected();
            case MessageWithdrawn withdrawn -> kase.ended("withdrawn by the curator");
            case CaseTransferred transferred -> kase.ended("transferred");
            case RejectionOverturned overturned -> kase.revived();
            default -> kase;
        };
    }

    private static PublishingCase answer(PublishingCase kase, DraftApproved approved, Instant now) {
        PostingName name = new PostingName(PostingKind.ANSWER, approved.getVersion());
        boolean overtaken = kase.hasOther(name, p -> p.isAnswer() && p.name().number() > name.number());
        if (overtaken || kase.posting(name).isPresent()) {
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
                        approved.getOccurredAt(),
                        now));
    }

    private static PublishingCase question(PublishingCase kase, ClarificationAsked asked, Instant now) {
        PostingName name = new PostingName(PostingKind.CLARIFICATION, asked.getClarification());
        return kase.posting(name).isPresent()
                ? kase
                : kase.with(Posting.intended(name, null, asked.getText(), List.of(), "", asked.getOccurredAt(), now));
    }

    private static PostingFile file(Attachment attachment) {
        return new PostingFile(attachment.getName(), attachment.getMediaType(), attachment.getSha256());
    }
}
