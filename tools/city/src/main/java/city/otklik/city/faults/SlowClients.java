package city.otklik.city.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Callers who send a byte now and then and read nothing. */
final class SlowClients implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final byte[] HEADERS =
            ("POST / HTTP/1.1\r\nHost: otklik\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n{\""
                            + "x".repeat(3_000))
                    .getBytes(StandardCharsets.US_ASCII);

    private final List<Socket> sockets = new ArrayList<>();

    /** @param each so many callers on each of {@code ports} */
    SlowClients(Collection<Integer> ports, int each) throws IOException {
        for (int port : ports) {
            for (int i = 0; i < each; i++) {
                sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
            }
        }
    }

    /** Half of them stop within the headers, half within the body. Those that were hung up on stay away. */
    void dribble(Duration howLong) throws InterruptedException {
        int headers = new String(HEADERS, StandardCharsets.US_ASCII).indexOf("{");
        int sent = 0;
        for (long end = System.nanoTime() + howLong.toNanos(); System.nanoTime() < end; sent++) {
            for (int i = 0; i < sockets.size(); i++) {
                boolean atTheBody = i % 2 == 0;
                int from = atTheBody && sent > 0 ? headers + sent : sent;
                int length = atTheBody && sent == 0 ? headers + 1 : 1;
                try {
                    sockets.get(i).getOutputStream().write(HEADERS, from, length);
                } catch (IOException e) {
                    continue;
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
