package city.otklik.publishing.cases;

import city.otklik.casestore.Note;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case that was rebuilt from the log keeps of the attempts to post, which are no facts. Those at a posting stay where
 * the facts say the same of it in both. What the log does not explain is for a person: nobody knows what it led to.
 *
 * @param stored the case as it was in use
 */
record KeptAttempts(PublishingCase rebuilt, PublishingCase stored) {

    List<Posting> postings() {
        Stream<Posting> found = rebuilt.postings().stream()
                .map(p -> stored.posting(p.name()).map(known -> kept(p, known)).orElse(p));
        Stream<Posting> unexplained = stored.postings().stream()
                .filter(known -> known.attempt().count() > 0
                        && rebuilt.posting(known.name()).isEmpty())
                .map(known -> Posting.without(known.name(), known.wantedAt()).with(unexplained(known.attempt())));
        return Stream.concat(found, unexplained).toList();
    }

    /** Whether every attempt at any posting of the case is known. */
    boolean areComplete() {
        return stored.attemptsKnown()
                && rebuilt.postings().size() == stored.postings().size()
                && rebuilt.postings().stream()
                        .allMatch(
                                p -> stored.posting(p.name()).filter(p::agrees).isPresent());
    }

    private Posting kept(Posting posting, Posting known) {
        Attempt attempt = known.attempt();
        boolean wanted = rebuilt.isWanted(posting);
        if (posting.agrees(known) && !(wanted && attempt.state() == PostingState.DROPPED)) {
            return posting.with(attempt);
        }
        if (posting.published() != null || attempt.count() == 0) {
            return posting;
        }
        return posting.with(wanted ? unexplained(attempt) : attempt.in(PostingState.UNCERTAIN, Note.NONE));
    }

    private static Attempt unexplained(Attempt attempt) {
        return attempt.in(
                PostingState.NEEDS_PERSON, Note.of("attempt-unexplained").and(Note.of("remedy.LOOK")));
    }
}
