package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.SlaPolicies;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseClocksCodecTest {
    private static final long AT = Kislovodsk.at("03.03.2026 09:00");

    @Test
    void keepsEveryKindOfFact() {
        var facts = List.<ClockFact>of(
                new ClockFact.MessageAccepted(new UUID(7, -9).toString(), AT, AT - 5, PriorityClass.URGENT),
                new ClockFact.ScreeningDoubted("b", AT, AT, PriorityClass.NORMAL),
                new ClockFact.RejectionOverturned("c", AT, AT, PriorityClass.NORMAL),
                new ClockFact.MessageRejected("d", Long.MIN_VALUE / 4),
                new ClockFact.MessageWithdrawn("e", AT),
                new ClockFact.CaseTransferred("f", AT),
                new ClockFact.CaseClosed("g", AT),
                new ClockFact.PublicationImpossible("h", AT),
                new ClockFact.PriorityChanged("i", AT, PriorityClass.URGENT),
                new ClockFact.DraftSubmitted("j", AT, 300, AnswerKind.INTERIM),
                new ClockFact.DraftApproved("k", AT, 1),
                new ClockFact.DraftReturned("l", AT, 1),
                new ClockFact.ClarificationPosted("m", AT, 2),
                new ClockFact.ClarificationAnswered("n", AT, 2, "ответ"),
                new ClockFact.ReplyDismissed("o", AT, 2, ""),
                new ClockFact.ClarificationWithdrawn("p", AT, 2),
                new ClockFact.AnswerPublished("q", AT, 0, AnswerKind.FINAL),
                new ClockFact.RecordedTimeConfirmed("r", AT, "q", AT - 100));
        var state = CaseClocks.unheardOf()
                .withHistory(facts)
                .withExecutor(new ClockFact.ExecutorAppointed("s", AT, "ivanova"))
                .withDepartment(new ClockFact.CaseRouted("t", AT, "дороги"));
        var read = CaseClocksCodec.decode(CaseClocksCodec.encode(state));
        assertThat(read.history()).isEqualTo(facts);
        assertThat(facts.stream().map(ClockFact::getClass).distinct()).hasSize(18);
        assertThat(read.executor()).isEqualTo("ivanova");
        assertThat(read.department()).isEqualTo("дороги");
    }

    @Test
    void keepsEveryStateTheSimulationReaches() {
        for (long seed = 0; seed < 500; seed++) {
            var state = CaseClocks.unheardOf();
            var city = new Scenario((int) (seed % 4));
            var clocks = new Clocks(SlaPolicies.always(city.policy), city.calendars(0));
            for (var fact : new Life(seed, city).facts) {
                state = clocks.on(state, fact, fact.occurredAt()).state();
                state = clocks.tick(state, fact.occurredAt() + 3_600_000).state();
                var read = CaseClocksCodec.decode(CaseClocksCodec.encode(state));
                assertThat(read.history()).isEqualTo(state.history());
                assertThat(read.standings()).isEqualTo(state.standings());
                assertThat(read.reminded()).isEqualTo(state.reminded());
                assertThat(read.lastRounds()).isEqualTo(state.lastRounds());
                assertThat(read.nextWakeUp()).isEqualTo(state.nextWakeUp());
            }
        }
    }

    @Test
    void aUsualCaseTakesAFewHundredBytes() {
        var story = CaseStory.under(Kislovodsk.POLICY);
        long at = AT;
        int version = 0;
        story.hear(new ClockFact.MessageAccepted(uuid(), at, at, PriorityClass.NORMAL));
        story.hear(new ClockFact.CaseRouted(uuid(), at, "housing"));
        story.hear(new ClockFact.ExecutorAppointed(uuid(), at, "ivanova"));
        for (int round = 0; round < 3; round++) {
            at += 1_800_000;
            story.hear(new ClockFact.DraftSubmitted(uuid(), at, ++version, AnswerKind.FINAL));
            at += 600_000;
            story.hear(new ClockFact.DraftReturned(uuid(), at, version));
        }
        story.hear(new ClockFact.ClarificationPosted(uuid(), at + 5, 1));
        assertThat(CaseClocksCodec.encode(story.state())).hasSizeLessThan(500);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Test
    void partsOfANewerReleaseSurvive() {
        byte[] stored =
                CaseClocksCodec.encode(CaseStory.sent("03.03.2026 09:00").state());
        var newer = new ByteWriter();
        newer.raw(stored);
        newer.count(77);
        newer.sized(new byte[] {1, 2, 3});
        newer.count(1);
        var history = new ByteWriter();
        history.sized(new byte[] {120, 2, 'x', 0, 42});
        newer.sized(history.taken());
        var read = CaseClocksCodec.decode(newer.taken());
        assertThat(read.history()).hasSize(1);
        var again = CaseClocksCodec.decode(CaseClocksCodec.encode(read));
        assertThat(again.foreign().facts()).containsExactly(new byte[] {120, 2, 'x', 0, 42});
        assertThat(again.foreign().sections()).containsExactly(new byte[] {77, 3, 1, 2, 3});
    }

    @Test
    void damagedBytesAreRefusedWithAReason() {
        byte[] stored =
                CaseClocksCodec.encode(CaseStory.sent("03.03.2026 09:00").state());
        assertThatThrownBy(() -> CaseClocksCodec.decode(Arrays.copyOf(stored, stored.length - 1)))
                .isInstanceOf(UnreadableClocks.class)
                .hasMessageContaining("end too early");
        stored[0] = 9;
        assertThatThrownBy(() -> CaseClocksCodec.decode(stored))
                .isInstanceOf(UnreadableClocks.class)
                .hasMessageContaining("layout 9")
                .hasMessageContaining("rebuild them from case.facts");
        assertThatThrownBy(() -> CaseClocksCodec.decode(new byte[0])).isInstanceOf(UnreadableClocks.class);
    }
}
