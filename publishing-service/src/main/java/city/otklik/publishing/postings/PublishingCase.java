package city.otklik.publishing.postings;

import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What publishing keeps about a case.
 *
 * @param link address of the citizen's message, under which everything is posted
 * @param authorId the author's id in the network, null where unknown
 * @param over true once nothing may be posted any more: rejected, withdrawn, transferred, closed
 * @param enquiries clarifications that stand in the network, with the replies seen
 */
public record PublishingCase(
        Network network,
        String link,
        @Nullable String authorId,
        boolean over,
        List<Posting> postings,
        List<Enquiry> enquiries) {

    public PublishingCase {
        postings = List.copyOf(postings);
        enquiries = List.copyOf(enquiries);
    }

    public Optional<Posting> posting(PostingName name) {
        return postings.stream().filter(p -> p.name().equals(name)).findFirst();
    }

    public Optional<Enquiry> enquiry(int clarification) {
        return enquiries.stream()
                .filter(e -> e.clarification() == clarification)
                .findFirst();
    }

    boolean hasOpenPostings() {
        return postings.stream().anyMatch(p -> p.state().isOpen());
    }

    PublishingCase with(Posting changed) {
        List<Posting> next = new ArrayList<>(postings);
        next.removeIf(p -> p.name().equals(changed.name()));
        next.add(changed);
        return new PublishingCase(network, link, authorId, over, next, enquiries);
    }

    public PublishingCase with(Enquiry changed) {
        List<Enquiry> next = new ArrayList<>(enquiries);
        next.removeIf(e -> e.clarification() == changed.clarification());
        next.add(changed);
        return new PublishingCase(network, link, authorId, over, postings, next);
    }

    PublishingCase ended(String why) {
        List<Posting> dropped = map(p -> p.state() == PostingState.INTENDED || p.state() == PostingState.NEEDS_PERSON
                ? p.in(PostingState.DROPPED, p.notBefore(), why)
                : p);
        List<Enquiry> closed = enquiries.stream().map(Enquiry::ended).toList();
        return new PublishingCase(network, link, authorId, true, dropped, closed);
    }

    PublishingCase revived() {
        return new PublishingCase(network, link, authorId, false, postings, enquiries);
    }

    /** A newer answer replaces one that is not on its way yet. */
    PublishingCase superseded(int version) {
        return new PublishingCase(
                network,
                link,
                authorId,
                over,
                map(p -> p.name().kind() == PostingKind.ANSWER
                                && p.name().number() < version
                                && p.state() == PostingState.INTENDED
                        ? p.in(PostingState.DROPPED, p.notBefore(), "superseded by version " + version)
                        : p),
                enquiries);
    }

    private List<Posting> map(UnaryOperator<Posting> change) {
        return postings.stream().map(change).toList();
    }
}
