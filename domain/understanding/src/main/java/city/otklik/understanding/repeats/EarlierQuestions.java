package city.otklik.understanding.repeats;

import java.time.Instant;
import java.util.List;

/** Port: the questions of earlier cases that were not rejected or withdrawn. */
public interface EarlierQuestions {

    /** An earlier case and what it asked. */
    record Earlier(String caseId, Instant sentAt, Question question) {}

    /** Cases sent in {@code [from, to)} by the same author, in the same thread or about the same place. */
    List<Earlier> related(Question question, Instant from, Instant to);

    /** The latest cases sent in {@code [from, to)}, to learn which words are common. */
    List<Earlier> latest(Instant from, Instant to, int limit);
}
