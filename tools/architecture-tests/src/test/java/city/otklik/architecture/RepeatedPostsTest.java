package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Idempotent;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A POST of a service is carried out once: without {@link Idempotent} it needs a revision or a key. Who adds the annotation
 * adds the method here and says why nothing is done twice; that the others are refused without a key is tried over HTTP by
 * each service's fuzz test.
 */
class RepeatedPostsTest {

    private static List<JavaMethod> methods() {
        return Modules.production().stream()
                .filter(type -> Modules.SERVICES.stream()
                        .anyMatch(service ->
                                (type.getPackageName() + ".").startsWith(Modules.ROOT + "." + service + ".")))
                .flatMap(type -> type.getMethods().stream())
                .toList();
    }

    @Test
    void onlyTheseMayBeSentAgain() {
        assertThat(methods())
                .filteredOn(method -> method.isAnnotatedWith(Idempotent.class))
                .allSatisfy(method -> {
                    assertThat(method.isAnnotatedWith(PostMapping.class)).isTrue();
                    assertThat(method.getAnnotationOfType(Idempotent.class).value())
                            .isNotBlank();
                })
                .extracting(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrder(
                        "CalendarController.check",
                        "CalendarController.difference",
                        "FileController.upload",
                        "SealedTextController.open",
                        "VkCallbackController.receive");
    }

    @Test
    void everyMethodSaysItsVerb() {
        assertThat(methods()).anyMatch(method -> method.isAnnotatedWith(PostMapping.class));
        assertThat(methods())
                .as("@RequestMapping on a method takes any verb: name it by @PostMapping or one of its sisters")
                .noneMatch(method -> method.isAnnotatedWith(RequestMapping.class));
    }
}
