package city.otklik.deadlines;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A case life made up from a seed: what happens in the world, one thing after another, never two at once. */
final class Life {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    final long sentAt;
    final List<ClockFact> facts = new ArrayList<>();

    private final SplittableRandom random;
    private final Scenario city;
    private final List<Integer> open = new ArrayList<>();
    private final List<ClockFact.ClarificationAnswered> replies = new ArrayList<>();
    private long now;
    private int version;
    private int awaiting;
    private int approved;
    private AnswerKind kind = AnswerKind.FINAL;
    private int clarifications;
    private PriorityClass priority;
    private boolean over;
    private boolean rejected;

    Life(long seed, Scenario city) {
        random = new SplittableRandom(seed);
        this.city = city;
        sentAt = Scenario.START
                + random.nextLong(18 * 24 * 60) * MINUTE
                + (random.nextInt(3) == 0 ? random.nextLong(MINUTE) : 0);
        now = sentAt;
        priority = random.nextInt(5) == 0 ? PriorityClass.URGENT : PriorityClass.NORMAL;
        begin();
        int steps = 2 + random.nextInt(12);
        for (int step = 0; step < steps && !over; step++) {
            pass();
            happen();
        }
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private String id() {
        return "f" + facts.size();
    }

    private void begin() {
        if (random.nextInt(10) == 0) {
            facts.add(new ClockFact.ScreeningDoubted(id(), at(++now), at(sentAt), priority));
        } else {
            facts.add(new ClockFact.MessageAccepted(id(), at(++now), at(sentAt), priority));
        }
    }

    private void pass() {
        long before = now;
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> now += random.nextLong(40 * MINUTE);
            case 4, 5 -> now += random.nextLong(4 * HOUR);
            case 6 -> now += random.nextLong(30 * HOUR);
            case 7 -> now = nextQuarter(now) + random.nextInt(3) - 1;
            default -> now = landmark() + random.nextInt(3) - 1;
        }
        now = Math.max(now, before + 1);
    }

    private static long nextQuarter(long instant) {
        return (instant / (15 * MINUTE) + 1) * 15 * MINUTE;
    }

    /** Things often happen exactly at a due instant. */
    private long landmark() {
        List<Long> dues = new ArrayList<>();
        for (var clock :
                Oracle.of(city, facts, now, OracleRules.REGULATION).clocks.values()) {
            boolean near = clock.due < now + 72 * HOUR || clock.id.kind() == ClockKind.FINAL_DRAFT;
            if (near && clock.open() && !clock.suspended && clock.due > now + 1) {
                dues.add(clock.due);
            }
        }
        return dues.isEmpty() ? now + random.nextLong(2 * HOUR) : dues.get(random.nextInt(dues.size()));
    }

    private void happen() {
        switch (random.nextInt(20)) {
            case 0, 1, 2 -> ask();
            case 3, 4, 5 -> reply();
            case 6 -> dismiss();
            case 7 -> prioritise();
            case 8 -> end();
            case 9, 10, 11, 12 -> submit();
            default -> goOn();
        }
    }

    private void goOn() {
        if (awaiting > 0) {
            decide();
        } else if (approved > 0) {
            publish();
        } else {
            submit();
        }
    }

    private void submit() {
        kind = random.nextInt(3) == 0 ? AnswerKind.INTERIM : AnswerKind.FINAL;
        facts.add(new ClockFact.DraftSubmitted(id(), at(now), ++version, kind));
        awaiting = version;
        approved = 0;
    }

    private void decide() {
        if (random.nextInt(3) == 0) {
            facts.add(new ClockFact.DraftReturned(id(), at(now), awaiting));
        } else {
            facts.add(new ClockFact.DraftApproved(id(), at(now), awaiting));
            approved = awaiting;
        }
        awaiting = 0;
    }

    private void publish() {
        var answer = new ClockFact.AnswerPublished(id(), at(now), approved, kind);
        facts.add(answer);
        open.clear();
        approved = 0;
        if (random.nextInt(8) == 0) {
            long claimed = now - random.nextLong(Math.min(3 * HOUR, now - sentAt)) - 1;
            now += 1 + random.nextLong(HOUR);
            if (facts.stream().noneMatch(fact -> fact.occurredAt().equals(at(claimed)))) {
                facts.add(new ClockFact.RecordedTimeConfirmed(id(), at(now), answer.id(), at(claimed)));
            }
        }
        if (kind == AnswerKind.FINAL) {
            facts.add(new ClockFact.CaseClosed(id(), at(now + random.nextInt(3) - 1)));
            over = true;
        }
    }

    private void ask() {
        open.add(++clarifications);
        facts.add(new ClockFact.ClarificationPosted(id(), at(now), clarifications));
    }

    private void reply() {
        if (open.isEmpty()) {
            ask();
            return;
        }
        int number = open.remove(random.nextInt(open.size()));
        if (random.nextInt(5) == 0) {
            facts.add(new ClockFact.ClarificationWithdrawn(id(), at(now), number));
        } else {
            var answered = new ClockFact.ClarificationAnswered(id(), at(now), number, "r" + facts.size());
            replies.add(answered);
            facts.add(answered);
        }
    }

    private void dismiss() {
        if (replies.isEmpty()) {
            reply();
            return;
        }
        var answered = replies.removeLast();
        facts.add(new ClockFact.ReplyDismissed(id(), at(now), answered.clarification(), answered.reply()));
        open.add(answered.clarification());
    }

    private void prioritise() {
        priority = priority == PriorityClass.NORMAL ? PriorityClass.URGENT : PriorityClass.NORMAL;
        facts.add(new ClockFact.PriorityChanged(id(), at(now), priority));
    }

    private void end() {
        switch (random.nextInt(6)) {
            case 0 -> facts.add(new ClockFact.MessageWithdrawn(id(), at(now)));
            case 1 -> facts.add(new ClockFact.CaseTransferred(id(), at(now)));
            case 2 -> facts.add(new ClockFact.PublicationImpossible(id(), at(now)));
            case 3 -> {
                return;
            }
            default -> reject();
        }
        over = !rejected;
        rejected = false;
    }

    private void reject() {
        facts.add(new ClockFact.MessageRejected(id(), at(now)));
        if (random.nextBoolean()) {
            now += 1 + random.nextLong(20 * HOUR);
            facts.add(new ClockFact.RejectionOverturned(id(), at(now), at(sentAt), priority));
            rejected = true;
        }
    }
}
