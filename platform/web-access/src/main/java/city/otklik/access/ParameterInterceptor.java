package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds the variables of a path and of a query to {@link RequestText}, as the fields of a body are. */
final class ParameterInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> {
                check(String.valueOf(name), String.valueOf(value));
                if (RequestText.shown(String.valueOf(value)).isEmpty()) {
                    throw new RefusalException(AccessRefusals.missingField(String.valueOf(name)));
                }
            });
        }
        // Only of the query: a body that is no form is not read for this.
        if (request.getQueryString() != null) {
            request.getParameterMap().forEach((name, values) -> {
                for (String value : values) {
                    check(name, value);
                }
            });
        }
        return true;
    }

    private static void check(String name, String value) {
        RequestText.obstacle(value, RequestText.LONGEST_NAME).ifPresent(rule -> {
            throw new RefusalException(rule.apply(name));
        });
    }
}
