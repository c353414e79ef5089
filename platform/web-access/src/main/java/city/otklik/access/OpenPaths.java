package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The requests that {@link OpenToAll} lets through without a login; any other needs one before its body is read. */
final class OpenPaths implements RequestMatcher {

    // Asked for at the first request only: the mapping is made after the filters.
    private final SingletonSupplier<RequestMatcher> open;

    OpenPaths(java.util.function.Supplier<RequestMappingHandlerMapping> mapping) {
        this.open = SingletonSupplier.of(() -> matcher(mapping.get().getHandlerMethods()));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return open.obtain().matches(request);
    }

    private static RequestMatcher matcher(Map<RequestMappingInfo, HandlerMethod> methods) {
        List<RequestMatcher> each = methods.entrySet().stream()
                .filter(entry ->
                        AnnotatedElementUtils.hasAnnotation(entry.getValue().getMethod(), OpenToAll.class))
                .flatMap(entry -> matchers(entry.getKey()))
                .toList();
        return each.isEmpty() ? request -> false : new OrRequestMatcher(each);
    }

    private static Stream<RequestMatcher> matchers(RequestMappingInfo info) {
        Set<RequestMethod> verbs = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> verbs.stream()
                        .map(verb -> PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.valueOf(verb.name()), pattern)));
    }
}
