package city.otklik.city.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** People and programs that call a service which may be away, hang or die while it answers. */
final class FaultsClient {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RestClient http;
    private final Map<String, String> passwords;

    /** @param passwords by login */
    FaultsClient(Map<String, String> passwords) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build());
        requests.setReadTimeout(PATIENCE);
        this.http = RestClient.builder().requestFactory(requests).build();
        this.passwords = Map.copyOf(passwords);
    }

    /**
     * What came back.
     *
     * @param status 0 where nothing did, or not in time
     */
    record Answer(int status, JsonNode body, String text, Optional<String> etag) {

        boolean isDone() {
            return status >= 200 && status < 300;
        }

        /** Whether the same may go well a little later: unknown yet, changed meanwhile, too many, or a restart. */
        boolean mayPass() {
            return status == 0 || status == 404 || status == 409 || status == 412 || status == 429 || status >= 500;
        }

        @Override
        public String toString() {
            return status + " " + text;
        }
    }

    /** @param login empty: nobody */
    Answer get(String login, String address) {
        return send(request(HttpMethod.GET, login, address));
    }

    Answer delete(String address) {
        return send(request(HttpMethod.DELETE, "", address));
    }

    /** @param condition name and value of the header that keeps the command from being carried out twice */
    Answer post(String login, String address, Object body, Map.Entry<String, String> condition) {
        return send(request(HttpMethod.POST, login, address)
                .header(condition.getKey(), condition.getValue())
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(body)));
    }

    /** The same where nobody asks for a condition. */
    Answer post(String login, String address, Object body) {
        return post(login, address, body, Map.entry("Accept", "application/json"));
    }

    /** Sends one picture as a form's part named {@code file}. */
    Answer upload(String login, String address, String condition, byte[] picture) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", picture, MediaType.IMAGE_PNG).filename("lamps.png");
        return send(request(HttpMethod.POST, login, address)
                .header("Idempotency-Key", condition)
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form.build()));
    }

    private RestClient.RequestBodySpec request(HttpMethod method, String login, String address) {
        String password = passwords.get(login);
        RestClient.RequestBodySpec request = http.method(method).uri(URI.create(address));
        return password == null ? request : request.header(HttpHeaders.AUTHORIZATION, basic(login, password));
    }

    /** The header by which a login is proved. */
    static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((sent, answer) -> {
                String text = StreamUtils.copyToString(answer.getBody(), StandardCharsets.UTF_8);
                return new Answer(
                        answer.getStatusCode().value(),
                        json(text),
                        text,
                        Optional.ofNullable(answer.getHeaders().getETag()));
            });
        } catch (RestClientException e) {
            return new Answer(0, MissingNode.getInstance(), String.valueOf(e.getMessage()), Optional.empty());
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
