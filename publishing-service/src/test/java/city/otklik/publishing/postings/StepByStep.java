package city.otklik.publishing.postings;

import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseRecords;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Cases in memory that say before and after every write that one is made. */
class StepByStep implements CaseRecords<PublishingCase> {

    private final InMemoryCaseRecords<PublishingCase> kept = new InMemoryCaseRecords<>(CityClock.wall());
    private final Runnable step;

    StepByStep(Runnable step) {
        this.step = step;
    }

    InMemoryCaseRecords<PublishingCase> kept() {
        return kept;
    }

    @Override
    public Optional<CaseRecord<PublishingCase>> find(String caseId) {
        return kept.find(caseId);
    }

    @Override
    public boolean save(CaseRecord<PublishingCase> record) {
        step.run();
        boolean saved = kept.save(record);
        step.run();
        return saved;
    }

    @Override
    public void forgetSent(String caseId, long sequence) {
        step.run();
        kept.forgetSent(caseId, sequence);
        step.run();
    }

    @Override
    public List<String> unsent(int limit) {
        return kept.unsent(limit);
    }

    @Override
    public Optional<Instant> unsentSince() {
        return kept.unsentSince();
    }
}
