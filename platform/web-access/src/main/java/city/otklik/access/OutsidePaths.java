package city.otklik.access;

import java.util.List;

/** Paths whose methods are not ours: the filter chain guards them, not the annotations. */
final class OutsidePaths {

    static final String API_DOCS = "/v3/api-docs";
    static final List<String> PATTERNS = List.of(API_DOCS, API_DOCS + ".yaml", API_DOCS + "/**", "/error");

    private OutsidePaths() {}

    static boolean contain(String pattern) {
        // Boot maps its error page to the placeholder, not to the path behind it.
        return pattern.startsWith(API_DOCS) || pattern.equals("/error") || pattern.contains("server.error.path");
    }
}
