package city.otklik.city.commands;

import java.util.concurrent.CountDownLatch;

/** Stops the city in order when the process is asked to end. */
final class Shutdown {

    private Shutdown() {}

    /** @param stopped counted down when the city has stopped */
    static void before(AutoCloseable city, CountDownLatch stopped) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            try {
                city.close();
            } catch (Exception e) {
                System.err.println("otklik: did not stop cleanly: " + e);
            } finally {
                stopped.countDown();
            }
        }));
    }
}
