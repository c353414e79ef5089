package city.otklik.publishing.postings;

import city.otklik.facts.Network;
import city.otklik.facts.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What publishing keeps about a case.
 *
 * @param link address of the citizen's message, under which everything is posted
 * @param authorId the author's id in the network, null where unknown
 * @param course whether anything may be posted
 * @param enquiries clarifications that stand in the network, with the replies seen
 */
public record PublishingCase(
        Network network,
        String link,
        @Nullable String authorId,
        Course course,
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

    /** Whether a request for it may leave now: two answers of one case are never out at once. */
    boolean lets(Posting posting) {
        boolean another = posting.isAnswer() && hasOther(posting.name(), p -> p.isAnswer() && p.mayStand());
        return course == Course.OPEN && posting.recalled() == null && !another;
    }

    /** Whether another posting of the case satisfies {@code which}. */
    boolean hasOther(PostingName name, Predicate<Posting> which) {
        return postings.stream().anyMatch(p -> !p.name().equals(name) && which.test(p));
    }

    PublishingCase with(Posting changed) {
        if (posting(changed.name()).isPresent()) {
            return map(p -> p.name().equals(changed.name()) ? changed : p);
        }
        List<Posting> next = new ArrayList<>(postings);
        next.add(changed);
        return new PublishingCase(network, link, authorId, course, next, enquiries);
    }

    public PublishingCase with(Enquiry changed) {
        List<Enquiry> next = new ArrayList<>(enquiries);
        next.removeIf(e -> e.clarification() == changed.clarification());
        next.add(changed);
        return new PublishingCase(network, link, authorId, course, postings, next);
    }

    /** The case is over for good. */
    PublishingCase ended(String why) {
        return on(Course.OVER).map(p -> withoutPerson(p, why)).enquiriesClosed();
    }

    PublishingCase rejected() {
        return course == Course.OPEN ? on(Course.REJECTED) : this;
    }

    PublishingCase revived() {
        return course == Course.REJECTED ? on(Course.OPEN) : this;
    }

    /** A newer approved answer replaces this version's predecessors; one that may stand is cleared up first. */
    PublishingCase superseded(int version) {
        return map(p ->
                p.isAnswer() && p.name().number() < version ? p.recalledFor("superseded by version " + version) : p);
    }

    /** An interim answer stands: it closes every clarification asked before it. */
    PublishingCase answered() {
        return map(p -> p.isAnswer() ? p : withoutPerson(p, "an answer was published"))
                .enquiriesClosed();
    }

    PublishingCase unasked(int clarification) {
        PostingName name = new PostingName(PostingKind.CLARIFICATION, clarification);
        PublishingCase next = map(p -> p.name().equals(name) ? withoutPerson(p, "clarification withdrawn") : p);
        return next.enquiry(clarification).map(Enquiry::ended).map(next::with).orElse(next);
    }

    private static Posting withoutPerson(Posting posting, String why) {
        return posting.state() == PostingState.NEEDS_PERSON
                ? posting.in(PostingState.DROPPED, posting.notBefore(), why)
                : posting.recalledFor(why);
    }

    private PublishingCase on(Course next) {
        return new PublishingCase(network, link, authorId, next, postings, enquiries);
    }

    private PublishingCase map(UnaryOperator<Posting> change) {
        return new PublishingCase(
                network, link, authorId, course, postings.stream().map(change).toList(), enquiries);
    }

    private PublishingCase enquiriesClosed() {
        return new PublishingCase(
                network,
                link,
                authorId,
                course,
                postings,
                enquiries.stream().map(Enquiry::ended).toList());
    }
}
