package city.otklik.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Answers, logs and counts a login that failed; never with what was given as a password or a token. */
final class RejectedLogins implements AuthenticationEntryPoint {

    private static final Logger LOG = LoggerFactory.getLogger(RejectedLogins.class);
    private static final int LONGEST = 64;

    private final RefusalWriter refusals;
    private final ObjectProvider<MeterRegistry> meters;

    RejectedLogins(RefusalWriter refusals, ObjectProvider<MeterRegistry> meters) {
        this.refusals = refusals;
        this.meters = meters;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        Refusal refusal = AccessRefusals.credentialsRejected(e);
        String login = e.getAuthenticationRequest() instanceof UsernamePasswordAuthenticationToken given
                ? given.getName()
                : "";
        LOG.warn("Login refused ({}): '{}' from {}", refusal.rule(), printable(login), request.getRemoteAddr());
        meters.getIfAvailable(() -> Metrics.globalRegistry)
                .counter("otklik.logins.failed", "reason", refusal.rule())
                .increment();
        refusals.write(request, response, refusal);
    }

    /** Nothing that starts a line of its own, steers a terminal or turns the direction of reading. */
    static String printable(String login) {
        return login.codePoints()
                .limit(LONGEST)
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> '\uFFFD';
                    default -> c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
