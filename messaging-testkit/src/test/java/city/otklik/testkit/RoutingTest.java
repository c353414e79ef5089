package city.otklik.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** The small service with a real broker and store. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedStack
@SpringBootTest(
        classes = RoutingLike.class,
        properties = {
            "otklik.service=routing",
            "spring.application.name=routing-like",
            "spring.cloud.function.definition=facts",
            "spring.cloud.stream.bindings.facts-in-0.destination=case.facts",
            "spring.cloud.stream.bindings.facts-in-0.group=routing"
        })
@interface RoutingTest {}
