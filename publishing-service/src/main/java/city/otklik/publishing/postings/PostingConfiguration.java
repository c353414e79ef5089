package city.otklik.publishing.postings;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.LastRebuild;
import city.otklik.messaging.Fact;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCases;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PostingConfiguration {

    @Bean
    CaseType<PublishingCase> caseType() {
        return new CaseType<>(PublishingCase.class, PublishingCase::unknown);
    }

    @Bean
    Consumer<Fact> facts(
            CaseFactHandler<PublishingCase> handler,
            CaseReader<PublishingCase> cases,
            PostingDecider decider,
            PostingDispatcher dispatcher,
            LastRebuild rebuild) {
        return new FactsFunction(handler, cases, decider, dispatcher, rebuild);
    }

    /** @param lookScale 1 in production; smaller makes the reading after a doubtful attempt come sooner */
    @Bean
    PostingDecider postingDecider(@Value("${otklik.publishing.look-scale:1.0}") double lookScale) {
        return new PostingDecider(PostingDecider.LOOKS.stream()
                .map(pause -> Duration.ofMillis((long) (pause.toMillis() * lookScale)))
                .toList());
    }

    @Bean
    PostingWorker postingWorker(
            CaseReader<PublishingCase> cases,
            CaseCommandHandler<PublishingCase> commands,
            PostingDecider decider,
            AccountSelection accounts,
            CityClock clock,
            @Value("${otklik.publishing.lease:60s}") Duration lease) {
        return new PostingWorker(cases, commands, decider, accounts, clock, lease);
    }

    @Bean
    PostingDispatcher postingDispatcher(
            PostingWorker worker,
            PublishingCases cases,
            CityClock clock,
            @Qualifier(TaskExecutionAutoConfiguration.APPLICATION_TASK_EXECUTOR_BEAN_NAME) Executor executor) {
        return new PostingDispatcher(worker, cases, clock, executor);
    }

    @Bean
    WaitingPostings waitingPostings(PublishingCases cases, MeterRegistry meters) {
        return new WaitingPostings(cases, meters);
    }
}
