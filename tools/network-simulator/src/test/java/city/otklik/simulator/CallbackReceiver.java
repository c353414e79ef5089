package city.otklik.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A community's own server that VK calls back. */
final class CallbackReceiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final List<JsonNode> received = new CopyOnWriteArrayList<>();
    volatile String confirmation = "";
    volatile int status = 200;
    private final HttpServer server;

    CallbackReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/vk";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            boolean handshake = body.path("type").asString().equals("confirmation");
            byte[] answer = (handshake ? confirmation : "ok").getBytes(StandardCharsets.UTF_8);
            received.add(body);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    List<JsonNode> events() {
        return received.stream()
                .filter(e -> !e.path("type").asString().equals("confirmation"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
