package city.otklik.access;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers with a problem where Tomcat itself refuses a request, before any filter or after all of them. */
final class ProblemReportValve extends ErrorReportValve
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final RefusalWriter refusals;

    ProblemReportValve(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            // Boot adds one where the probes have a port of their own, and nothing answers there.
            for (var page : context.findErrorPages()) {
                context.removeErrorPage(page);
            }
            StandardHost host = (StandardHost) context.getParent();
            for (Valve valve : host.getPipeline().getValves()) {
                if (valve instanceof ErrorReportValve) {
                    host.getPipeline().removeValve(valve);
                }
            }
            host.setErrorReportValveClass(ProblemReportValve.class.getName());
            host.getPipeline().addValve(this);
        });
    }

    /** After Boot's own customizer, which adds Tomcat's report. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean open = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
        if (!open.get()) {
            return;
        }
        Refusal refusal = refusal(response.getStatus());
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(refusals.text(request, refusal));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller is gone", e);
        }
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            // A version or a coding of HTTP that nobody speaks is the caller's mistake, not ours.
            case 501, 505 -> AccessRefusals.badRequest(HttpStatus.BAD_REQUEST);
            case 404 -> AccessRefusals.unknownPath();
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known == null || known.is5xxServerError()
                        ? AccessRefusals.internalError()
                        : AccessRefusals.badRequest(known);
            }
        };
    }
}
