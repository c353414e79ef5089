package city.otklik.messaging.inbox;

import java.util.List;
import java.util.Set;

/**
 * Port: cases of which a record could not be handled, so that later ones wait. Its in-memory twin and MongoDB pass the
 * same contract test.
 */
public interface ParkedCases {

    /** Records of one key in one topic build on each other. */
    static String lane(String topic, String key) {
        return topic + "/" + key;
    }

    /**
     * Origins of the records that wait, oldest first; empty when the case is not parked.
     *
     * @param lane topic and key of the records that build on each other
     */
    List<String> waiting(String lane);

    /** Origins of all records that wait or were discarded, of whatever case: what a rebuild leaves out. */
    Set<String> notHandled();

    /** Puts {@code origin} at the end, unless it waits already. */
    void park(String lane, String origin);

    /** Takes {@code origin} away; the last one sets the case free. */
    void release(String lane, String origin);

    /** The same for a record that will never be handled; it is remembered. */
    void discard(String lane, String origin);

    /** How many cases are parked. */
    long count();
}
