package city.otklik.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets a call through to its method only where {@link OnlyFor} or {@link OpenToAll} says so. */
final class Doorkeeper implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // Packaged pages and unknown paths; whoever asks for the latter is told so.
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new NotAdmitted(new NotAdmitted.ForNobody(handler.getClass().getSimpleName()));
        }
        if (AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)) {
            return true;
        }
        OnlyFor onlyFor = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), OnlyFor.class);
        if (onlyFor == null) {
            throw new NotAdmitted(new NotAdmitted.ForNobody(method.getShortLogMessage()));
        }
        admit(CurrentCaller.find(), onlyFor.value());
        return true;
    }

    private static void admit(Optional<Caller> caller, Role[] roles) {
        if (caller.isEmpty()) {
            throw new NotAdmitted(new NotAdmitted.LoginRequired());
        }
        if (Arrays.stream(roles).noneMatch(caller.get()::is)) {
            throw new NotAdmitted(NotAdmitted.RoleRequired.of(roles));
        }
    }
}
