package city.otklik.deadlines;

import java.util.ArrayList;
import java.util.List;

/** What was announced of each clock, in bytes. Each clock is sized, so that fields can be appended. */
final class StandingCodec {
    void encode(ByteWriter out, List<ClockStanding> standings) {
        for (var standing : standings) {
            int part = out.begin();
            encode(out, standing);
            out.end(part);
        }
    }

    private static void encode(ByteWriter out, ClockStanding standing) {
        out.count(standing.clock().kind().ordinal());
        out.count(standing.clock().round());
        boolean ended = standing.endedAt() != ClockStanding.NOT_ENDED;
        out.count(standing.status().ordinal() << 2 | (ended ? 2 : 0) | (standing.provisional() ? 1 : 0));
        out.signed(standing.startedAt() - FactCodec.BASE);
        out.signed(standing.due() - standing.startedAt());
        if (ended) {
            out.signed(standing.endedAt() - standing.startedAt());
        }
        out.count(standing.warnings().size());
        for (var warning : standing.warnings()) {
            out.count(warning.lead() << 1 | (warning.stands() ? 1 : 0));
            out.signed(warning.due() - standing.due());
        }
    }

    List<ClockStanding> decode(ByteReader in) {
        List<ClockStanding> standings = new ArrayList<>(4);
        while (in.hasMore()) {
            standings.add(decodeOne(in.part(in.number())));
        }
        return standings;
    }

    private ClockStanding decodeOne(ByteReader in) {
        var id = new ClockId(FactCodec.one(ClockKind.values(), in.number()), in.number());
        int flags = in.number();
        var status = FactCodec.one(ClockStatus.values(), flags >> 2);
        long startedAt = FactCodec.BASE + in.signed();
        long due = startedAt + in.signed();
        long endedAt = (flags & 2) == 0 ? ClockStanding.NOT_ENDED : startedAt + in.signed();
        int count = in.number();
        List<WarningRaised> warnings = new ArrayList<>(2);
        for (int index = 0; index < count; index++) {
            int lead = in.number();
            warnings.add(new WarningRaised(lead >> 1, due + in.signed(), (lead & 1) == 1));
        }
        return new ClockStanding(id, status, startedAt, due, endedAt, (flags & 1) == 1, warnings);
    }
}
