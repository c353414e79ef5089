package city.otklik.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what the page of another site makes a browser send: the browser adds the login that it remembers, so the page would
 * act as its reader. Only a browser sends these headers, and a page cannot change them.
 */
final class ForeignOriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> FOREIGN_SITES = Set.of("cross-site", "same-site");

    private final List<String> allowed;
    private final RefusalWriter refusals;

    ForeignOriginFilter(AccessProperties settings, RefusalWriter refusals) {
        this.allowed = settings.allowedOrigins();
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A question before a request from elsewhere: there is no request that the answer could allow.
        boolean asksBefore = CorsUtils.isPreFlightRequest(request);
        if (asksBefore || (!SAFE.contains(request.getMethod()) && isForeign(request))) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
            refusals.write(request, response, AccessRefusals.foreignOrigin());
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isForeign(HttpServletRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && allowed.contains(origin)) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        return (site != null && FOREIGN_SITES.contains(site.strip()))
                || (origin != null && !isOwn(origin, request.getHeader(HttpHeaders.HOST)));
    }

    /** The scheme is not compared: what ends TLS in front of a service hides it. */
    private static boolean isOwn(String origin, @Nullable String host) {
        return host != null
                && (origin.equalsIgnoreCase("http://" + host) || origin.equalsIgnoreCase("https://" + host));
    }
}
