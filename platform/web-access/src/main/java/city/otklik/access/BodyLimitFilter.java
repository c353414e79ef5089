package city.otklik.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is longer than its path takes, before anybody logs in and before a byte of it is parsed. A body that
 * does not say how long it is, is cut off as soon as it has become too long.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long usual;
    private final List<Limit> limits;
    private final RefusalWriter refusals;

    private record Limit(RequestMatcher path, long bytes) {}

    BodyLimitFilter(AccessProperties settings, RefusalWriter refusals) {
        this.usual = settings.bodyLimit().toBytes();
        this.limits = settings.bodyLimits().entrySet().stream()
                .map(entry -> new Limit(
                        PathPatternRequestMatcher.withDefaults().matcher(entry.getKey()),
                        entry.getValue().toBytes()))
                .toList();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = limits.stream()
                .filter(limit -> limit.path().matches(request))
                .mapToLong(Limit::bytes)
                .findFirst()
                .orElse(usual);
        long length = request.getContentLengthLong();
        if (length > most) {
            // What is still to come is not worth reading.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refusals.write(request, response, AccessRefusals.bodyTooLarge(most));
        } else {
            chain.doFilter(new WholeBody(request, most), response);
        }
    }
}
