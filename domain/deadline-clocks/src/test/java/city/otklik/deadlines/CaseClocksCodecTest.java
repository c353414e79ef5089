package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.UnreadParts;
import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.storing.CaseClocksCodec;
import city.otklik.deadlines.storing.UnreadableClocksException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseClocksCodecTest {
    private static final Instant AT = Kislovodsk.at("03.03.2026 09:00");

    @Test
    void keepsEveryKindOfFact() {
        var facts = List.<ClockFact>of(
                new ClockFact.MessageAccepted(new UUID(7, -9).toString(), AT, AT.minusMillis(5), PriorityClass.URGENT),
                new ClockFact.ScreeningDoubted("b", AT, AT, PriorityClass.NORMAL),
                new ClockFact.RejectionOverturned("c", AT, AT, PriorityClass.NORMAL),
                new ClockFact.MessageRejected("d", Instant.ofEpochMilli(Long.MIN_VALUE / 4)),
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
                new ClockFact.RecordedTimeConfirmed("r", AT, "q", AT.minusMillis(100)));
        var state = new CaseClocks(
                facts,
                new ClockFact.ExecutorAppointed("s", AT, "ivanova"),
                new ClockFact.CaseRouted("t", AT, "дороги"),
                List.of(),
                List.of(),
                List.of(),
                null,
                new UnreadParts(List.of(), List.of()));
        var read = CaseClocksCodec.decode(CaseClocksCodec.encode(state));
        assertThat(read.history()).isEqualTo(facts);
        assertThat(facts.stream().map(ClockFact::getClass).distinct()).hasSize(18);
        assertThat(read.executor()).isEqualTo("ivanova");
        assertThat(read.department()).isEqualTo("дороги");
    }

    @Test
    void keepsEveryStateTheSimulationReaches() {
        for (long seed = 0; seed < 500; seed++) {
            var state = CaseClocks.unknown();
            var city = new Scenario((int) (seed % 4));
            var clocks = new Clocks(SlaPolicies.always(city.policy), city.calendars(0));
            for (var fact : new Life(seed, city).facts) {
                state = clocks.on(state, fact, fact.occurredAt()).state();
                state = clocks.tick(state, fact.occurredAt().plusSeconds(3600)).state();
                var read = CaseClocksCodec.decode(CaseClocksCodec.encode(state));
                assertThat(read.history()).isEqualTo(state.history());
                assertThat(read.clocks()).isEqualTo(state.clocks());
                assertThat(read.reminded()).isEqualTo(state.reminded());
                assertThat(read.lastRounds()).isEqualTo(state.lastRounds());
                assertThat(read.nextWakeUp()).isEqualTo(state.nextWakeUp());
            }
        }
    }

    @Test
    void aUsualCaseTakesAFewHundredBytes() {
        var story = CaseStory.under(Kislovodsk.POLICY);
        var at = AT;
        int version = 0;
        story.hear(new ClockFact.MessageAccepted(uuid(), at, at, PriorityClass.NORMAL));
        story.hear(new ClockFact.CaseRouted(uuid(), at, "housing"));
        story.hear(new ClockFact.ExecutorAppointed(uuid(), at, "ivanova"));
        for (int round = 0; round < 3; round++) {
            at = at.plusSeconds(1800);
            story.hear(new ClockFact.DraftSubmitted(uuid(), at, ++version, AnswerKind.FINAL));
            at = at.plusSeconds(600);
            story.hear(new ClockFact.DraftReturned(uuid(), at, version));
        }
        story.hear(new ClockFact.ClarificationPosted(uuid(), at.plusMillis(5), 1));
        assertThat(CaseClocksCodec.encode(story.state())).hasSizeLessThan(500);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }

    @Test
    void partsOfANewerReleaseSurvive() {
        byte[] stored =
                CaseClocksCodec.encode(CaseStory.sent("03.03.2026 09:00").state());
        byte[] newer = {77, 3, 1, 2, 3, 1, 6, 5, 120, 2, 'x', 0, 42};
        byte[] both = Arrays.copyOf(stored, stored.length + newer.length);
        System.arraycopy(newer, 0, both, stored.length, newer.length);
        var read = CaseClocksCodec.decode(both);
        assertThat(read.history()).hasSize(1);
        var again = CaseClocksCodec.decode(CaseClocksCodec.encode(read));
        assertThat(again.unread().facts()).containsExactly(new byte[] {120, 2, 'x', 0, 42});
        assertThat(again.unread().sections()).containsExactly(new byte[] {77, 3, 1, 2, 3});
    }

    /** Bytes that an earlier release stored: whatever changes inside, they are read and written as they are. */
    @Test
    void bytesStoredByAnEarlierReleaseStayTheSame() {
        var interim = CaseStory.sent("03.03.2026 09:00")
                .doubted("03.03.2026 09:00")
                .priority(PriorityClass.URGENT, "03.03.2026 09:30")
                .posted(1, "03.03.2026 11:00")
                .answered(1, "03.03.2026 11:30")
                .dismissed(1, "03.03.2026 11:30", "03.03.2026 11:40")
                .clarificationWithdrawn(1, "03.03.2026 12:00")
                .interimDraft(1, "03.03.2026 12:30")
                .returned(1, "03.03.2026 12:50")
                .interimDraft(2, "03.03.2026 15:30")
                .approved(2, "03.03.2026 15:40")
                .interim(2, "03.03.2026 16:00")
                .posted(2, "04.03.2026 10:00")
                .now("12.03.2026 10:00")
                .hear(new ClockFact.CaseRouted(
                        "0192b1c4-0000-7000-8000-00000000000a", Kislovodsk.at("03.03.2026 09:10"), "дороги"))
                .hear(new ClockFact.ExecutorAppointed(
                        "0192b1c4-0000-7000-8000-00000000000b", Kislovodsk.at("03.03.2026 09:20"), "ivanova"));
        isStoredAs(
                interim,
                "010000019ce5c7c300019102150107666163742d31808c8abeaa0b808c8abeaa0b00150207666163742d32808c"
                        + "8abeaa0b808c8abeaa0b000f0907666163742d3380e9e5bfaa0b010f0d07666163742d348080f9c4aa0b01260e"
                        + "07666163742d3580ddd4c6aa0b01167265706c792d30332e30332e323032362031313a3330260f07666163742d"
                        + "3680fc9dc7aa0b01167265706c792d30332e30332e323032362031313a33300f1007666163742d3780bab0c8aa"
                        + "0b01100a07666163742d3880978ccaaa0b01010f0c07666163742d3980d59ecbaa0b01110a08666163742d3130"
                        + "80c5b2d4aa0b0201100b08666163742d313180e4fbd4aa0b02111108666163742d313280a28ed6aa0b0201100d"
                        + "08666163742d313380b6f493ab0b02022013000192b1c400007000800000000000000b80ca9cbfaa0b07697661"
                        + "6e6f7661032514000192b1c400007000800000000000000a80abd3beaa0b0cd0b4d0bed180d0bed0b3d0b8046e"
                        + "1200010a808c8abeaa0b80e4a15980968418001201010a808c8abeaa0b80968418808b820c001202010a80978c"
                        + "caaa0b80dddb0180be9201001102020a80c5b2d4aa0b80dddb01809f49001203011280d59ecbaa0b80f4ee0680"
                        + "f09309000f04010080a28ed6aa0b80d4ebbe0600050102");
        var suspended = CaseStory.sent("03.03.2026 09:00")
                .posted(1, "03.03.2026 11:00")
                .draft(1, "03.03.2026 12:00")
                .returned(1, "03.03.2026 12:20")
                .now("03.03.2026 12:25");
        isStoredAs(
                suspended,
                "010000019cb35f67600147150107666163742d31808c8abeaa0b808c8abeaa0b000f0d07666163742d328080f9"
                        + "c4aa0b01100a07666163742d3380bab0c8aa0b01000f0c07666163742d3480f8c2c9aa0b0104440e000104808c"
                        + "8abeaa0b80aaea55001201010a808c8abeaa0b8096841880aea60a001202010a80bab0c8aa0b80dddb0180be92"
                        + "01000e03010080f8c2c9aa0b80f4ee0600");
    }

    private static void isStoredAs(CaseStory story, String hex) {
        assertThat(HexFormat.of().formatHex(CaseClocksCodec.encode(story.state())))
                .isEqualTo(hex);
        byte[] stored = HexFormat.of().parseHex(hex);
        assertThat(CaseClocksCodec.encode(CaseClocksCodec.decode(stored))).isEqualTo(stored);
    }

    @Test
    void damagedBytesAreRefusedWithAReason() {
        byte[] stored =
                CaseClocksCodec.encode(CaseStory.sent("03.03.2026 09:00").state());
        assertThatThrownBy(() -> CaseClocksCodec.decode(Arrays.copyOf(stored, stored.length - 1)))
                .isInstanceOf(UnreadableClocksException.class)
                .hasMessageContaining("end too early");
        stored[0] = 9;
        assertThatThrownBy(() -> CaseClocksCodec.decode(stored))
                .isInstanceOf(UnreadableClocksException.class)
                .hasMessageContaining("layout 9")
                .hasMessageContaining("rebuild them from case.facts");
        assertThatThrownBy(() -> CaseClocksCodec.decode(new byte[0])).isInstanceOf(UnreadableClocksException.class);
    }
}
