package city.otklik.testkit;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseType;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.kafka.KafkaException;

/** A service in small, named routing as its facts are: answers each accepted message with an executor. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class RoutingLike {

    /** Cases whose facts the handler fails on, and how. */
    static final Map<String, Trouble> TROUBLES = new ConcurrentHashMap<>();

    /** How often the handler failed on a case. */
    static final Map<String, Integer> TRIES = new ConcurrentHashMap<>();

    /** Whether the registry says that it is well. */
    static final AtomicBoolean WELL = new AtomicBoolean(true);

    @Bean
    HealthIndicator registryHealthIndicator() {
        return () -> WELL.get() ? Health.up().build() : Health.down().build();
    }

    /** What a handler throws. */
    enum Trouble {
        UNPROCESSABLE(() -> new UnprocessableException("executor", "nobody-on-duty", "Name somebody on duty")),
        BUG(() -> new IllegalArgumentException("a programming error")),
        TOO_DEEP(StackOverflowError::new),
        LOG_AWAY(() -> new LogUnavailableException("away", new IllegalStateException())),
        MAY_NOT_WRITE(() -> new KafkaException("send", new TopicAuthorizationException("case.facts"))),
        WRONG_PASSWORD(() -> new UncategorizedMongoDbException(
                "login", new MongoSecurityException(MongoCredential.createCredential("u", "d", new char[0]), "login"))),
        STORE_FULL(() -> new UncategorizedMongoDbException("write", new MongoException(14031, "OutOfDiskSpace"))),
        STEPPED_DOWN(() -> new UncategorizedMongoDbException("write", new MongoException(10107, "NotWritablePrimary"))),
        WRITE_CONCERN(() -> new MongoException(64, "WriteConcernFailed")),
        TIMED_OUT(() -> new QueryTimeoutException("late", new MongoException(50, "MaxTimeMSExpired"))),
        DISK_FULL(() -> new UncheckedIOException(new IOException("No space left on device")));

        private final Supplier<Throwable> thrown;

        Trouble(Supplier<Throwable> thrown) {
            this.thrown = thrown;
        }
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
        if (trouble != null) {
            TRIES.merge(caseId, 1, Integer::sum);
            Throwable thrown = trouble.thrown.get();
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }
}
