package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Asks Spring's method security before the body is read: {@link OnlyFor} and {@link OpenToAll} are its annotations. As a
 * proxy around the method it would come after the body had been parsed for a caller who may not call at all.
 */
final class MethodAccessInterceptor implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(MethodAccessInterceptor.class);

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
            throw forNobody(handler);
        }
        // Spring's own answer to OPTIONS: it only says which verbs the path has.
        boolean ours = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class);
        if (HttpMethod.OPTIONS.matches(request.getMethod()) && !ours) {
            return true;
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        AuthorizationResult result =
                manager.authorize(() -> caller, new SimpleMethodInvocation(method.getBean(), method.getMethod()));
        if (result == null) {
            throw forNobody(method);
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

    private static RefusalException forNobody(Object handler) {
        LOG.error("{} does not say who may call it", handler);
        return new RefusalException(AccessRefusals.forNobody());
    }
}
