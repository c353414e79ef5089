package city.otklik.sla.api;

import city.otklik.access.RefusalException;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The other instances: asked in the caller's own name, and never asked to ask on. */
final class PeerClient {

    private static final String ASKED_BY_PEER = "Otklik-Asked-By-Instance";

    private final ClockStreamsConfigurer streams;
    private final String self;
    private final RestClient http = RestClient.builder()
            .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                    .build(HttpClientSettings.defaults().withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5))))
            .build();

    /** @param self address of this instance, empty where it is the only one */
    PeerClient(ClockStreamsConfigurer streams, String self) {
        this.streams = streams;
        this.self = self;
    }

    /** The instances that must be asked too; none where a peer asks us. */
    List<HostInfo> peers(HttpServletRequest request) {
        KafkaStreams client = streams.client();
        if (client == null || isFromPeer(request)) {
            return List.of();
        }
        return client.metadataForAllStreamsClients().stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(HostInfo.unavailable()) && !self.equals(address(host)))
                .toList();
    }

    /** @throws RefusalException where the peer does not keep the case, or cannot answer now */
    <T> ResponseEntity<T> askForCase(
            HostInfo peer, String caseId, HttpServletRequest request, ParameterizedTypeReference<T> type) {
        if (isFromPeer(request)) {
            throw new RefusalException(DeadlineRefusals.caseMoving());
        }
        try {
            ResponseEntity<T> answer = send(peer, request, "", type);
            return ResponseEntity.ok().eTag(answer.getHeaders().getETag()).body(answer.getBody());
        } catch (HttpClientErrorException.NotFound unknown) {
            throw new RefusalException(DeadlineRefusals.unknownCase(caseId));
        } catch (RestClientException failed) {
            throw new RefusalException(DeadlineRefusals.peerFailed(address(peer)));
        }
    }

    /** @throws RefusalException where the peer cannot answer now */
    <T> T ask(HostInfo peer, HttpServletRequest request, String body, ParameterizedTypeReference<T> type) {
        try {
            T answer = send(peer, request, body, type).getBody();
            if (answer != null) {
                return answer;
            }
        } catch (RestClientException failed) {
            throw new RefusalException(DeadlineRefusals.peerFailed(address(peer)));
        }
        throw new RefusalException(DeadlineRefusals.peerFailed(address(peer)));
    }

    private <T> ResponseEntity<T> send(
            HostInfo peer, HttpServletRequest request, String body, ParameterizedTypeReference<T> type) {
        String query = request.getQueryString();
        RestClient.RequestBodySpec question = http.method(HttpMethod.valueOf(request.getMethod()))
                .uri(URI.create(
                        "http://" + address(peer) + request.getRequestURI() + (query == null ? "" : "?" + query)))
                .header(ASKED_BY_PEER, "true");
        for (String header : List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE)) {
            String value = request.getHeader(header);
            if (value != null) {
                question.header(header, value);
            }
        }
        if (!body.isEmpty()) {
            question.body(body.getBytes(StandardCharsets.UTF_8));
        }
        return question.retrieve().toEntity(type);
    }

    private static boolean isFromPeer(HttpServletRequest request) {
        return request.getHeader(ASKED_BY_PEER) != null;
    }

    private static String address(HostInfo host) {
        return host.host() + ":" + host.port();
    }
}
