package city.otklik.understanding.repeats;

import city.otklik.understanding.language.Unfailing;
import city.otklik.understanding.language.WordLists;
import city.otklik.understanding.language.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message asks, as far as likeness goes: a pure function of the message. Kept with the case, so that later
 * messages can be compared without reading texts again.
 *
 * @param author network and id of the author, null where the network gives none
 * @param thread address of the post or thread, without the part that names the comment
 * @param places streets, and streets with the house, named in the text
 * @param stems stems of the significant words, with repetitions
 * @param saysAgain whether the author says in words that they write again
 */
public record Question(
        @Nullable String author, String thread, List<String> places, List<String> stems, boolean saysAgain) {

    private static final Pattern COMMENT = Pattern.compile("[?&](?:reply|thread|comment|comment_id|id)=[^&]*+");
    private static final Set<String> COMMON = Set.copyOf(WordLists.words(Question.class, "common.words"));
    private static final List<String> CUES = WordLists.lines(Question.class, "cue.phrases");

    /** Kept with every case and compared with hundreds of others; a comment in a network has far fewer. */
    private static final int MOST_STEMS = 1_000;

    public Question {
        places = List.copyOf(places);
        stems = List.copyOf(stems);
    }

    /**
     * What {@code message} asks; the same message always gives the same question. A text that cannot be read asks
     * nothing that could be compared.
     */
    public static Question of(AskedMessage message) {
        String thread = threadOf(message.link());
        String author = message.authorId() == null ? null : message.network() + ":" + message.authorId();
        return Unfailing.read(
                () -> read(author, thread, message.text()),
                trouble -> new Question(author, thread, List.of(), List.of(), false));
    }

    private static Question read(@Nullable String author, String thread, String text) {
        List<String> words = Words.of(text);
        String spoken = " " + String.join(" ", words) + " ";
        return new Question(
                author,
                thread,
                Places.in(text),
                Words.stems(words.stream()
                        .filter(word -> word.length() > 2 && !COMMON.contains(word))
                        .limit(MOST_STEMS)
                        .toList()),
                CUES.stream().anyMatch(cue -> spoken.contains(" " + cue + " ")));
    }

    private static String threadOf(String link) {
        String bare = COMMENT.matcher(link).replaceAll("");
        int fragment = bare.indexOf('#');
        return fragment < 0 ? bare : bare.substring(0, fragment);
    }
}
