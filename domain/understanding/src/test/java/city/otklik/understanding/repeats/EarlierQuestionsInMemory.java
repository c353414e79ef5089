package city.otklik.understanding.repeats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Earlier questions in memory: the port's twin. */
public final class EarlierQuestionsInMemory implements EarlierQuestions {

    private final List<Earlier> questions = new ArrayList<>();

    /** Only cases that were not rejected or withdrawn may be kept. */
    public void keep(String caseId, Instant sentAt, Question question) {
        questions.add(new Earlier(caseId, sentAt, question));
    }

    @Override
    public List<Earlier> related(Question question, Instant from, Instant to) {
        return found(from, to, other -> isRelated(question, other.question()));
    }

    @Override
    public List<Earlier> latest(Instant from, Instant to, int limit) {
        return found(from, to, other -> true).stream().limit(limit).toList();
    }

    private List<Earlier> found(Instant from, Instant to, Predicate<Earlier> wanted) {
        return questions.stream()
                .filter(other ->
                        !other.sentAt().isBefore(from) && other.sentAt().isBefore(to))
                .filter(wanted)
                .sorted(Comparator.comparing(Earlier::sentAt).reversed())
                .toList();
    }

    private static boolean isRelated(Question one, Question other) {
        return (one.author() != null && one.author().equals(other.author()))
                || one.thread().equals(other.thread())
                || one.places().stream().anyMatch(other.places()::contains);
    }
}
