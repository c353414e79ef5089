package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks Spring's method security before the body is read: {@link OnlyFor} and {@link OpenToAll} are its annotations. As a
 * proxy around the method it would come after the body had been parsed for a caller who may not call at all.
 */
final class MethodAccessInterceptor implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager manager = new PreAuthorizeAuthorizationManager();

    MethodAccessInterceptor() {
        manager.setTemplateDefaults(new AnnotationTemplateExpressionDefaults());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Packaged pages and unknown paths; the latter are answered as unknown.
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new RefusalException(
                    AccessRefusals.forNobody(handler.getClass().getSimpleName()));
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        AuthorizationResult result =
                manager.authorize(() -> caller, new SimpleMethodInvocation(method.getBean(), method.getMethod()));
        if (result == null) {
            throw new RefusalException(AccessRefusals.forNobody(method.getShortLogMessage()));
        }
        if (!result.isGranted()) {
            OnlyFor onlyFor = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OnlyFor.class);
            boolean known = new AuthenticationTrustResolverImpl().isAuthenticated(caller);
            throw new RefusalException(
                    known
                            ? AccessRefusals.roleRequired(onlyFor == null ? new Role[0] : onlyFor.value())
                            : AccessRefusals.loginRequired());
        }
        return true;
    }
}
