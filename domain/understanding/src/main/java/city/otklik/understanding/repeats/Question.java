package city.otklik.understanding.repeats;

import java.util.List;
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

    public Question {
        places = List.copyOf(places);
        stems = List.copyOf(stems);
    }
}
