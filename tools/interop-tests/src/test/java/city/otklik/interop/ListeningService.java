package city.otklik.interop;

import city.otklik.messaging.Fact;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service that only listens to the feed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ListeningService {

    /** What it received. */
    static final List<Fact> RECEIVED = new CopyOnWriteArrayList<>();

    @Bean
    Consumer<Fact> feed() {
        return RECEIVED::add;
    }
}
