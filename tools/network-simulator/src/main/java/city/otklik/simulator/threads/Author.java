package city.otklik.simulator.threads;

/** Who writes: a person or a community, with the name the network shows. */
public record Author(Network network, long id, String name) {}
