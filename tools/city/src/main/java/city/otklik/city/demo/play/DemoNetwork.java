package city.otklik.city.demo.play;

import java.util.List;

/** The emulated network as citizens and others use it. */
public interface DemoNetwork {

    /**
     * A citizen writes under a post of the city's community; the same story never writes twice.
     *
     * @return the address of the message
     */
    Written write(Story story);

    /** The story's citizen replies to a comment of the city. */
    void reply(String story, String comment, String text);

    /** Texts that the city posted under the story's message, from the network's own ledger. */
    List<String> postedUnder(String story);

    /** @param link address of the message */
    record Written(String link, String authorId) {}
}
