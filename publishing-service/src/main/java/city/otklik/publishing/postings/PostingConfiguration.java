package city.otklik.publishing.postings;

import city.otklik.casestore.CaseCommandHandler;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CaseType;
import city.otklik.casestore.LastRebuild;
import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.signing.SigningKeyReader;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.cases.PublishingCases;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
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
            ApprovalCheck approvals,
            PostingDispatcher dispatcher,
            LastRebuild rebuild) {
        return new FactsFunction(handler, cases, decider, approvals, dispatcher, rebuild);
    }

    @Bean
    PostingDecider postingDecider(PostingProperties properties) {
        return new PostingDecider(properties.looks());
    }

    @Bean
    ApprovalCheck approvalCheck(OversizedBatches oversized, FactReader reader, MeterRegistry meters) {
        return new ApprovalCheck(new SigningKeyReader(oversized::keepingReader, reader), meters);
    }

    @Bean
    ManualPostingDecider manualPostingDecider(ApprovalCheck approvals) {
        return new ManualPostingDecider(approvals);
    }

    @Bean
    PostingWorker postingWorker(
            CaseReader<PublishingCase> cases,
            CaseCommandHandler<PublishingCase> commands,
            PostingDecider decider,
            AccountSelection accounts,
            ApprovalCheck approvals,
            CityClock clock,
            PostingProperties properties) {
        return new PostingWorker(cases, commands, decider, accounts, approvals, clock, properties.lease());
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
