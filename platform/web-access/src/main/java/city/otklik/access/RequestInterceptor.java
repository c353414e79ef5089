package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.NumberUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds the head of a request to the rules for its body: variables of path and query to {@link RequestText}, numbers of the query
 * to {@code @Min} and {@code @Max}.
 */
final class RequestInterceptor implements HandlerInterceptor {

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
        if (handler instanceof HandlerMethod method) {
            for (Parameter parameter : method.getMethod().getParameters()) {
                checkRange(parameter, request);
            }
        }
        checkType(request.getContentType());
        checkAccepted(request);
        return true;
    }

    private static void checkRange(Parameter parameter, HttpServletRequest request) {
        Min least = parameter.getAnnotation(Min.class);
        Max most = parameter.getAnnotation(Max.class);
        String[] values = request.getParameterValues(parameter.getName());
        if (least == null || most == null || values == null) {
            return;
        }
        for (String value : values) {
            if (isNumberOutside(value, least.value(), most.value())) {
                throw new RefusalException(AccessRefusals.outOfRange(parameter.getName(), least.value(), most.value()));
            }
        }
    }

    /** Reads it as Spring does, which refuses what is no number. */
    private static boolean isNumberOutside(String value, long least, long most) {
        try {
            long number = NumberUtils.parseNumber(value, Long.class);
            return number < least || number > most;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** Spring finds out that it has no such answer only after the command has been carried out. */
    private static void checkAccepted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean choosesEarly = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE) != null;
        if (accept == null || choosesEarly || HttpMethod.GET.matches(request.getMethod())) {
            return;
        }
        try {
            if (MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // Nothing that we have.
        }
        throw new RefusalException(AccessRefusals.badRequest(HttpStatus.NOT_ACCEPTABLE));
    }

    /** Spring takes a type with a wildcard for an error of ours. */
    private static void checkType(@Nullable String type) {
        try {
            if (type == null || MediaType.parseMediaType(type).isConcrete()) {
                return;
            }
        } catch (InvalidMediaTypeException e) {
            // As refused as a good one that nobody reads.
        }
        throw new RefusalException(AccessRefusals.unsupportedMediaType(List.of(MediaType.APPLICATION_JSON_VALUE)));
    }

    private static void check(String name, String value) {
        RequestText.obstacle(value, RequestText.LONGEST_NAME).ifPresent(rule -> {
            throw new RefusalException(rule.apply(name));
        });
    }
}
