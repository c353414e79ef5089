package city.otklik.interop;

import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactInbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service that only listens to the feed. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class ListeningService {

    /** What it heard. */
    static final List<Fact> HEARD = new CopyOnWriteArrayList<>();

    @Bean
    Consumer<Message<?>> feed(FactInbox inbox) {
        return inbox.into(HEARD::add);
    }
}
