package city.otklik.simulator.callbacks;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** A request to a callback server; an empty body is not sent. */
public record CallbackRequest(HttpMethod method, String url, Map<String, String> headers, String body) {

    /** A POST of JSON. */
    public static CallbackRequest json(String url, String body) {
        return new CallbackRequest(
                HttpMethod.POST, url, Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE), body);
    }
}
