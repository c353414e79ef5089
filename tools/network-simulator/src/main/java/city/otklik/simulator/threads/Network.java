package city.otklik.simulator.threads;

/** The networks that are emulated. */
public enum Network {
    VK
}
