import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Answers for the digest of any image as an image registry does, for deploy/checks/pin-digests-test. The file {@code moved} in
 * the given folder changes all digests; where there is a file {@code gone}, no image is to be had. Prints its port.
 */
final class FakeImageRegistry {

    private FakeImageRegistry() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v2/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                boolean known = path.matches("/v2/[a-z0-9-]+/[a-z0-9-]+/manifests/[a-z0-9._-]+")
                        && exchange.getRequestHeaders().getFirst("Accept").contains("image.index")
                        && !Files.exists(folder.resolve("gone"));
                if (known) {
                    byte[] image = (path + Files.readString(folder.resolve("moved"))).getBytes(UTF_8);
                    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(image));
                    exchange.getResponseHeaders().set("Docker-Content-Digest", "sha256:" + digest);
                }
                exchange.sendResponseHeaders(known ? 200 : 404, -1);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
        server.start();
        System.out.println(server.getAddress().getPort());
    }
}
