package city.otklik.intake.receiving;

import city.otklik.casestore.CaseFactHandler;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.intake.opening.Examination;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeMeters;
import city.otklik.intake.opening.OpeningDecider;
import city.otklik.intake.opening.OpeningDecider.OpenCase;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Receives the curator's messages: admits, examines, opens the case; a second delivery changes nothing. */
final class FeedFunction implements Consumer<Fact> {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFunction.class);

    private final FeedRules rules;
    private final Examination examination;
    private final CaseFactHandler<IntakeCase> handler;
    private final CityClock clock;
    private final IntakeMeters meters;

    FeedFunction(
            FeedProperties limits,
            Examination examination,
            CaseFactHandler<IntakeCase> handler,
            CityClock clock,
            IntakeMeters meters) {
        this.rules = new FeedRules(limits);
        this.examination = examination;
        this.handler = handler;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public void accept(Fact fact) {
        if (!(fact.content() instanceof CuratorMessage message)) {
            return;
        }
        Instant now = clock.instant();
        switch (rules.check(
                message, now, clock.isTheMachines() && fact.loggedAt().isAfter(now) ? fact.loggedAt() : now)) {
            case Admission.Refused(String field, String rule, String remedy) -> {
                meters.turnedAway(field, rule);
                throw new UnprocessableException(field, rule, remedy);
            }
            case Admission.Admitted(MessageReceived received, List<String> leftOut) -> open(fact, received, leftOut);
        }
    }

    private void open(Fact fact, MessageReceived received, List<String> leftOut) {
        OpenCase command = new OpenCase(received, examination.of(received));
        handler.handle(received.getCaseId(), fact, (known, now) -> OpeningDecider.open(known, command))
                .ifPresent(done -> {
                    if (done.facts().isEmpty()) {
                        meters.deliveredAgain();
                    } else {
                        leftOut.forEach(field -> {
                            LOG.warn("Case {}: {} is no http(s) address, it is left out", received.getCaseId(), field);
                            meters.leftOut(field);
                        });
                        meters.opened(received.getNetwork(), command.findings(), done.facts());
                    }
                });
    }
}
