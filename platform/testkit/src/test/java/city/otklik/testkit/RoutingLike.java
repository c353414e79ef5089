package city.otklik.testkit;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseDesks;
import city.otklik.casestore.Step;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.messaging.Unprocessable;
import city.otklik.messaging.inbox.FactInbox;
import city.otklik.messaging.outbox.LogWriter.LogUnavailable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

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
        LOG_AWAY
    }

    @Bean
    CaseDesk<Tally> desk(CaseDesks desks) {
        return desks.open(Tally.class);
    }

    @Bean
    Consumer<Message<?>> facts(FactInbox inbox, CaseDesk<Tally> desk) {
        return inbox.into(fact -> {
            if (!(fact.content() instanceof MessageAccepted accepted)) {
                return;
            }
            trouble(fact.caseId());
            desk.handle(
                    fact,
                    state -> Step.to(
                            state.orElse(new Tally(List.of())).and(fact.sequence()),
                            ExecutorAppointed.newBuilder()
                                    .setCaseId(fact.caseId())
                                    .setOccurredAt(accepted.getOccurredAt())
                                    .setExecutor("ivanova")
                                    .build()));
        });
    }

    @Bean
    Consumer<Message<?>> feed(FactInbox inbox, CaseDesk<Tally> desk) {
        return inbox.into(fact -> {
            if (fact.content() instanceof CuratorMessage message) {
                if (message.getText().length() > 100_000) {
                    throw new Unprocessable("text", "text-too-long", "Send at most 100000 characters");
                }
                desk.handle(fact, state -> Step.to(new Tally(List.of(0L))));
            }
        });
    }

    private static void trouble(String caseId) {
        Trouble trouble = TROUBLES.get(caseId);
        if (trouble == Trouble.UNPROCESSABLE) {
            throw new Unprocessable("executor", "nobody-on-duty", "Name somebody on duty");
        } else if (trouble == Trouble.BUG) {
            throw new IllegalArgumentException("a programming error");
        } else if (trouble == Trouble.LOG_AWAY) {
            WAITED_OUT.incrementAndGet();
            throw new LogUnavailable("away", new IllegalStateException());
        }
    }
}
