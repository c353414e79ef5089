package city.otklik.messaging.deadletters;

import java.time.Instant;

/**
 * A dead letter that was sent again and did not come back.
 *
 * @param at when it was sent again, the log's time
 * @param by who did it, a login or a name; empty where that was not recorded
 */
public record ReplayedDeadLetter(StoredDeadLetter deadLetter, Instant at, String by) {}
