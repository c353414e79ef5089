package city.otklik.access;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** Carries a {@link Refusal} out over HTTP as an RFC 9457 problem; thrown at the edge only. */
public final class RefusalException extends RuntimeException implements ErrorResponse {

    /** How a caller may log in; sent with every 401. */
    static final String CHALLENGE = "Basic realm=\"otklik\", charset=\"UTF-8\"";

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final transient ProblemDetail body;

    public RefusalException(Refusal refusal) {
        super(refusal.rule(), null, false, false);
        this.refusal = refusal;
        this.body = ProblemDetail.forStatus(refusal.status());
        body.setType(URI.create("urn:otklik:refusal:" + refusal.rule()));
        property("clause", refusal.clause());
        property("field", refusal.field());
        if (!refusal.parameters().isEmpty()) {
            body.setProperty("parameters", machineReadable(refusal.parameters()));
        }
    }

    public Refusal refusal() {
        return refusal;
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return refusal.status();
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.status().value() == 401) {
            headers.add(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            headers.add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (refusal.status().value() == 429) {
            headers.add(HttpHeaders.RETRY_AFTER, "60");
        }
        return headers;
    }

    @Override
    public ProblemDetail getBody() {
        return body;
    }

    @Override
    public String getTitleMessageCode() {
        return "title." + refusal.status().value();
    }

    @Override
    public String getDetailMessageCode() {
        return "refusal." + refusal.rule() + ".detail";
    }

    @Override
    public Object[] getDetailMessageArguments() {
        return refusal.parameters().values().stream()
                .map(RefusalException::readable)
                .toArray();
    }

    @Override
    public ProblemDetail updateAndGetBody(@Nullable MessageSource messages, Locale locale) {
        ProblemDetail problem = ErrorResponse.super.updateAndGetBody(messages, locale);
        if (messages != null) {
            problem.setProperty(
                    "remedy",
                    messages.getMessage("refusal." + refusal.rule() + ".remedy", getDetailMessageArguments(), locale));
        }
        return problem;
    }

    private void property(String name, String value) {
        if (!value.isEmpty()) {
            body.setProperty(name, value);
        }
    }

    private static Object readable(Object value) {
        return switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Number number -> number;
            case Phrase phrase -> phrase;
            default -> value.toString();
        };
    }

    private static Map<String, Object> machineReadable(Map<String, Object> parameters) {
        Map<String, Object> plain = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            Object read = value instanceof Phrase phrase ? phrase.value() : value;
            if (read != null) {
                plain.put(name, plain(read));
            }
        });
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case Number number -> number;
            case Boolean flag -> flag;
            default -> value.toString();
        };
    }
}
