package city.otklik.simulator.threads;

/**
 * A page with posts, a group's or channel's wall, a person's page.
 *
 * @param owner the number of the person; the negative number of a community, in every network
 */
public record Wall(Network network, long owner) {}
