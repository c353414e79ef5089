package city.otklik.intake.repeats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message asks, as far as likeness goes. Kept with the case, so that later messages are compared without reading
 * texts anew.
 *
 * @param author network and id of the author, null where the network tells none
 * @param thread address of the post or of the thread it stands in, without what names the single comment
 * @param places streets, and streets with the house, named in the text
 * @param stems stems of the telling words, with repetitions
 * @param saysAgain whether the author says in words that they write again
 */
public record Question(
        @Nullable String author, String thread, List<String> places, List<String> stems, boolean saysAgain) {

    public Question {
        places = List.copyOf(places);
        stems = List.copyOf(stems);
    }
}
