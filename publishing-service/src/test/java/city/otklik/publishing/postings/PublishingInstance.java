package city.otklik.publishing.postings;

import city.otklik.access.Role;
import city.otklik.casestore.CaseHandlers;
import city.otklik.casestore.CaseRecords;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.FactRelay;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.messaging.Fact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.FactsOfOthers;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.AccountSelection;
import city.otklik.publishing.networks.NetworkInMemory;
import city.otklik.testkit.InMemoryCaseStore;
import city.otklik.testkit.InMemoryRegistry;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One process of the service over a store, a log and a network that outlive it. */
record PublishingInstance(CaseHandlers<PublishingCase> handlers, PostingWorker worker) {

    static PublishingInstance over(
            CaseRecords<PublishingCase> cases, FactRelay relay, NetworkInMemory network, CityClock clock) {
        CaseHandlers<PublishingCase> handlers = new CaseHandlers<>(
                "publishing",
                PostingScenario.TYPE,
                cases,
                new FactEncoder(new AvroWire(new InMemoryRegistry())),
                relay,
                clock);
        AccountSelection accounts = new AccountSelection(
                List.of(network), AccountsInMemory.withCommunity(PostingScenario.OURS, "community", "service"));
        return new PublishingInstance(
                handlers,
                new PostingWorker(
                        handlers.reader(),
                        handlers.commands(),
                        PostingScenario.DECIDER,
                        accounts,
                        PostingScenario.APPROVALS,
                        clock,
                        Duration.ofSeconds(60)));
    }

    void read(Fact fact) {
        handlers.facts().handle(fact, (state, now) -> PostingScenario.DECIDER.intend(state, fact.content(), now));
    }

    /** Reads that a message was received and a final answer to it approved. */
    void readApproval(String caseId, NetworkInMemory network, Instant now) {
        InMemoryCaseStore<PublishingCase> others = new InMemoryCaseStore<>("others", PostingScenario.TYPE, () -> now);
        String link = network.message(PostingScenario.OURS, "77");
        read(others.fact(caseId, FactsOfOthers.received(caseId, now, Network.VK, link, "77")));
        read(others.fact(caseId, FactsOfOthers.appointed(caseId, now)));
        read(others.fact(caseId, FactsOfOthers.approved(caseId, now, 1, AnswerKind.FINAL, PostingScenario.ANSWER)));
    }

    CommandResult<PublishingCase> sendAgain(String caseId, PostingName name) {
        return handlers.commands()
                .handle(
                        caseId,
                        null,
                        PostingScenario.EXECUTOR.as(Role.EXECUTOR),
                        (state, now) -> PostingScenario.MANUAL.sendAgain(
                                state, new ManualPostingDecider.SendAgain(PostingScenario.EXECUTOR, name), now));
    }

    PublishingCase state(String caseId) {
        return handlers.reader().find(caseId).orElseThrow();
    }
}
