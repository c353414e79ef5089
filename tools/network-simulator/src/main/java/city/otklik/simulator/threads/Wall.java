package city.otklik.simulator.threads;

/**
 * Where posts stand.
 *
 * @param owner the network's number of the person or community; VK counts communities below zero
 */
public record Wall(Network network, long owner) {}
