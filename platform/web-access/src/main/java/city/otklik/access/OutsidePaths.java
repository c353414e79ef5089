package city.otklik.access;

import java.util.List;

/** Paths whose methods are not ours: the filter chain guards them, not the annotations. */
final class OutsidePaths {

    static final String API_DOCS = "/v3/api-docs";
    static final List<String> PATTERNS = List.of(API_DOCS, API_DOCS + ".yaml", API_DOCS + "/**");

    private OutsidePaths() {}

    static boolean contain(String pattern) {
        return pattern.startsWith(API_DOCS);
    }
}
