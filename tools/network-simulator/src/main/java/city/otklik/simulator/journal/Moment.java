package city.otklik.simulator.journal;

import java.time.Instant;

/**
 * When something happened.
 *
 * @param city the city's time, which the networks show
 * @param wall the machine's time, which differs from it in a demo
 */
public record Moment(Instant city, Instant wall) {}
