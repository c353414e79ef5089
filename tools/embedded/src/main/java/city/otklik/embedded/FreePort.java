package city.otklik.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports nobody listens on right now, below those that a system hands out for connections of its own. */
public final class FreePort {

    private static final int FIRST = 15_000;
    private static final int AFTER_LAST = 32_000;
    private static final int TRIES = 1_000;

    private FreePort() {}

    /**
     * Not the port that the system offers: that one may be the near end of somebody's connection by the time it is used.
     *
     * @throws IllegalStateException when a thousand ports in turn were taken
     */
    public static int find() {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, AFTER_LAST)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No port of " + FIRST + " to " + (AFTER_LAST - 1) + " is free on this machine"));
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
