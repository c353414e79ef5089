package city.otklik.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The small service with a real broker and store. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SharedStack
@Import(Feeder.class)
@SpringBootTest(
        classes = RoutingLike.class,
        properties = {
            "otklik.service=routing",
            "otklik.instance=one",
            "otklik.inbox.first-pause-millis=20",
            "otklik.inbox.longest-pause-millis=100",
            "otklik.inbox.defect-patience=200ms",
            "spring.application.name=routing-like",
            "spring.cloud.function.definition=facts;feed;replays",
            "spring.cloud.stream.bindings.facts-in-0.destination=case.facts",
            "spring.cloud.stream.bindings.facts-in-0.group=routing",
            "spring.cloud.stream.bindings.feed-in-0.destination=curator.messages",
            "spring.cloud.stream.bindings.feed-in-0.group=routing"
        })
@interface RoutingTest {}
