package city.otklik.access;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Refuses to start a service that has a REST method of ours with neither {@link OnlyFor} nor {@link OpenToAll}. */
final class EveryMethodSaysForWhom implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mapping;

    EveryMethodSaysForWhom(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getKey().getPatternValues().stream().noneMatch(OutsidePaths::contain))
                .map(entry -> entry.getValue())
                .filter(method -> !saysForWhom(method))
                .map(HandlerMethod::toString)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException(
                    "Add @OnlyFor or @OpenToAll to " + String.join(", ", silent) + ": nobody could call it");
        }
    }

    private static boolean saysForWhom(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OnlyFor.class)
                || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class);
    }
}
