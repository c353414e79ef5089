package city.otklik.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands the {@link Caller} to methods that take one. */
final class CurrentCaller implements HandlerMethodArgumentResolver {

    static Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? Optional.of(token.getPrincipal())
                : Optional.empty();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    /** Null only where the method is open to all and its parameter says that nobody may have logged in. */
    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        Optional<Caller> caller = find();
        if (caller.isEmpty() && !parameter.isOptional()) {
            throw new RefusalException(AccessRefusals.loginRequired());
        }
        return caller.orElse(null);
    }
}
