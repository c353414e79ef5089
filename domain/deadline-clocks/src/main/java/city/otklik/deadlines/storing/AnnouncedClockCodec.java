package city.otklik.deadlines.storing;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.announcing.RaisedWarning;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.timeline.ClockId;
import java.util.ArrayList;
import java.util.List;

/** What was announced of each clock, in bytes. Each clock is sized, so that fields can be appended. */
final class AnnouncedClockCodec {
    void encode(ByteWriter out, List<AnnouncedClock> clocks) {
        for (var clock : clocks) {
            int part = out.begin();
            encode(out, clock);
            out.end(part);
        }
    }

    private static void encode(ByteWriter out, AnnouncedClock clock) {
        var ended = clock.endedAt();
        out.count(clock.id().kind().ordinal());
        out.count(clock.id().round());
        out.count(clock.status().ordinal() << 2 | (ended != null ? 2 : 0) | (clock.provisional() ? 1 : 0));
        FactCodec.instant(out, clock.startedAt());
        long startedAt = clock.startedAt().toEpochMilli();
        long due = clock.due().toEpochMilli();
        out.signed(due - startedAt);
        if (ended != null) {
            out.signed(ended.toEpochMilli() - startedAt);
        }
        out.count(clock.warnings().size());
        for (var warning : clock.warnings()) {
            out.count(warning.lead() << 1 | (warning.counts() ? 1 : 0));
            out.signed(warning.due().toEpochMilli() - due);
        }
    }

    List<AnnouncedClock> decode(ByteReader in) {
        List<AnnouncedClock> clocks = new ArrayList<>(4);
        while (in.hasMore()) {
            clocks.add(decodeOne(in.part(in.number())));
        }
        return clocks;
    }

    private AnnouncedClock decodeOne(ByteReader in) {
        var id = new ClockId(FactCodec.one(ClockKind.values(), in.number()), in.number());
        int flags = in.number();
        var status = FactCodec.one(ClockStatus.values(), flags >> 2);
        var startedAt = FactCodec.instant(in);
        var due = startedAt.plusMillis(in.signed());
        var endedAt = (flags & 2) == 0 ? null : startedAt.plusMillis(in.signed());
        int count = in.number();
        List<RaisedWarning> warnings = new ArrayList<>(2);
        for (int index = 0; index < count; index++) {
            int lead = in.number();
            warnings.add(new RaisedWarning(lead >> 1, due.plusMillis(in.signed()), (lead & 1) == 1));
        }
        return new AnnouncedClock(id, status, startedAt, due, endedAt, (flags & 1) == 1, warnings);
    }
}
