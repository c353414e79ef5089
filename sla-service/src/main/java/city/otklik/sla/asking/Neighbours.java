package city.otklik.sla.asking;

import city.otklik.sla.keeping.RunningStreams;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The other instances: asked in the caller's own name, and never asked to ask on. */
final class Neighbours implements AutoCloseable {

    private static final String ASKED_BY_NEIGHBOUR = "Otklik-Asked-By-Instance";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RunningStreams streams;
    private final String self;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param self address of this instance, empty where it is the only one */
    Neighbours(RunningStreams streams, String self) {
        this.streams = streams;
        this.self = self;
    }

    /** The instances that must be asked too; none where a neighbour asks us. */
    List<HostInfo> besides(HttpServletRequest request) {
        KafkaStreams client = streams.client();
        if (client == null || request.getHeader(ASKED_BY_NEIGHBOUR) != null) {
            return List.of();
        }
        return client.metadataForAllStreamsClients().stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(HostInfo.unavailable()) && !self.equals(host.host() + ":" + host.port()))
                .toList();
    }

    /** The neighbour's answer as it is. */
    ResponseEntity<byte[]> passOn(HostInfo host, HttpServletRequest request) {
        if (request.getHeader(ASKED_BY_NEIGHBOUR) != null) {
            throw new NotNow("the case is on the move between instances");
        }
        HttpResponse<byte[]> answer = ask(host, request, "");
        ResponseEntity.BodyBuilder passed = ResponseEntity.status(answer.statusCode());
        for (String header : List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG)) {
            answer.headers().firstValue(header).ifPresent(value -> passed.header(header, value));
        }
        return passed.body(answer.body());
    }

    /** @throws NotNow when the neighbour does not answer as it should */
    byte[] answer(HostInfo host, HttpServletRequest request, String body) {
        HttpResponse<byte[]> answer = ask(host, request, body);
        if (answer.statusCode() != 200) {
            throw new NotNow("instance " + host.host() + ":" + host.port() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpResponse<byte[]> ask(HostInfo host, HttpServletRequest request, String body) {
        String query = request.getQueryString();
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create("http://" + host.host() + ":" + host.port()
                        + request.getRequestURI() + (query == null ? "" : "?" + query)))
                .timeout(PATIENCE)
                .header(ASKED_BY_NEIGHBOUR, "true")
                .method(
                        request.getMethod(),
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (String header : List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE)) {
            String value = request.getHeader(header);
            if (value != null) {
                question.header(header, value);
            }
        }
        try {
            return http.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException unreachable) {
            throw new NotNow("instance " + host.host() + ":" + host.port() + " does not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNow("the instance is stopping");
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
