package city.otklik.testkit;

import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.Decision;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service in small, named routing as its facts are: answers each accepted message with an executor. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RoutingLike {

    /** Cases whose facts the handler fails on, and how. */
    static final Map<String, Trouble> TROUBLES = new ConcurrentHashMap<>();

    static final AtomicInteger WAITED_OUT = new AtomicInteger();

    enum Trouble {
        UNPROCESSABLE,
        BUG,
        TOO_DEEP,
        LOG_AWAY
    }

    @Bean
    CaseType<HandledCase> caseType() {
        return HandledCase.TYPE;
    }

    @Bean
    Consumer<Fact> facts(CaseFactHandler<HandledCase> handler) {
        return fact -> {
            if (!(fact.content() instanceof MessageAccepted accepted)) {
                return;
            }
            trouble(fact.caseId());
            handler.handle(fact, (known, now) -> Decision.emit(appointed(fact, accepted.getOccurredAt())));
        };
    }

    @Bean
    Consumer<Fact> feed(CaseFactHandler<HandledCase> handler) {
        return fact -> {
            if (fact.content() instanceof CuratorMessage message) {
                if (message.getText().length() > 100_000) {
                    throw new UnprocessableException("text", "text-too-long", "Send at most 100000 characters");
                }
                handler.handle(fact, (known, now) -> Decision.emit(appointed(fact, message.getSentAt())));
            }
        };
    }

    private static ExecutorAppointed appointed(Fact fact, Instant at) {
        return ExecutorAppointed.newBuilder()
                .setCaseId(fact.caseId())
                .setOccurredAt(at)
                .setExecutor("ivanova")
                .build();
    }

    private static void trouble(String caseId) {
        Trouble trouble = TROUBLES.get(caseId);
        if (trouble == Trouble.UNPROCESSABLE) {
            throw new UnprocessableException("executor", "nobody-on-duty", "Name somebody on duty");
        } else if (trouble == Trouble.BUG) {
            throw new IllegalArgumentException("a programming error");
        } else if (trouble == Trouble.TOO_DEEP) {
            throw new StackOverflowError();
        } else if (trouble == Trouble.LOG_AWAY) {
            WAITED_OUT.incrementAndGet();
            throw new LogUnavailableException("away", new IllegalStateException());
        }
    }
}
