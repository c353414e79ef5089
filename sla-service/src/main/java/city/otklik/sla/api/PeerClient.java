package city.otklik.sla.api;

import city.otklik.access.Caller;
import city.otklik.access.RefusalException;
import city.otklik.sla.instance.InstanceProperties;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The other instances: never asked to ask on. Whoever has a token asks in their own name; a password is not handed on, so a
 * caller who has one is asked for in the name of this service, with the departments that they may read for ({@link
 * DeadlineReader}). A peer must therefore decide by nothing else who the caller is.
 */
final class PeerClient {

    private static final String ASKED_BY_PEER = "Otklik-Asked-By-Instance";

    private final ClockStreamsConfigurer streams;
    private final String self;
    private final String scheme;
    private final String own;
    private final RestClient http;

    /** @param http observed and with the time-outs of {@code spring.http.clients.*} */
    PeerClient(RestClient.Builder http, ClockStreamsConfigurer streams, InstanceProperties instance) {
        this.http = http.build();
        this.streams = streams;
        this.self = instance.rpcAddress();
        this.scheme = instance.peers().scheme();
        this.own = authorization(instance.peers());
    }

    private static String authorization(InstanceProperties.Peers peers) {
        return peers.login().isEmpty()
                ? ""
                : "Basic " + HttpHeaders.encodeBasicAuth(peers.login(), peers.password(), StandardCharsets.UTF_8);
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
        } catch (HttpClientErrorException.Forbidden notTheirs) {
            throw new RefusalException(DeadlineRefusals.notYourCase(caseId));
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
                        scheme + "://" + address(peer) + request.getRequestURI() + (query == null ? "" : "?" + query)))
                .header(ASKED_BY_PEER, "true")
                .header(HttpHeaders.AUTHORIZATION, handedOn(request.getHeader(HttpHeaders.AUTHORIZATION), own));
        if (request.getUserPrincipal() instanceof Authentication login
                && login.getPrincipal() instanceof Caller caller) {
            DeadlineReader reader = DeadlineReader.of(caller, request);
            if (!reader.all()) {
                question.header(DeadlineReader.HEADER, String.join(",", reader.departments()));
            }
        }
        String contentType = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (contentType != null) {
            question.header(HttpHeaders.CONTENT_TYPE, contentType);
        }
        if (!body.isEmpty()) {
            question.body(body.getBytes(StandardCharsets.UTF_8));
        }
        return question.retrieve().toEntity(type);
    }

    /** @throws RefusalException for a caller with a password, where this service has no login of its own */
    static String handedOn(@Nullable String given, String own) {
        if (given != null && given.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length())) {
            return given;
        }
        if (own.isEmpty()) {
            throw new RefusalException(DeadlineRefusals.noPeerLogin());
        }
        return own;
    }

    private static boolean isFromPeer(HttpServletRequest request) {
        return request.getHeader(ASKED_BY_PEER) != null;
    }

    private static String address(HostInfo host) {
        return host.host() + ":" + host.port();
    }
}
