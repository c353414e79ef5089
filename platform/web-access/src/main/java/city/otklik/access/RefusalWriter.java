package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Writes a refusal where no method of a REST interface is reached: inside the filter chain. */
final class RefusalWriter {

    private final JsonMapper json;
    private final MessageSource messages;
    private final LocaleResolver locales;

    RefusalWriter(JsonMapper json, MessageSource messages, LocaleResolver locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        RefusalException refused = new RefusalException(refusal);
        response.setStatus(refusal.status().value());
        refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(text(request, refusal));
        // Told at once: Tomcat first waits for the rest of a body that nobody will read.
        response.flushBuffer();
    }

    /** The problem as JSON, in the language that the request asks for. */
    String text(HttpServletRequest request, Refusal refusal) {
        return json.writeValueAsString(
                new RefusalException(refusal).updateAndGetBody(messages, locales.resolveLocale(request)));
    }
}
