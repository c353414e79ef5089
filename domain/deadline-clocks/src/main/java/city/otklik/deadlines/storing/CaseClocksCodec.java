package city.otklik.deadlines.storing;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.UnreadParts;
import city.otklik.deadlines.history.ClockFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link CaseClocks} in bytes, a few hundred for a usual case. Layout: a version byte, the next wake-up (8 bytes),
 * then sections of number, length and content. Sections and facts that only a newer release knows survive being
 * read and written by this one, so instances of two releases can share a store during a rolling restart.
 */
public final class CaseClocksCodec {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int VERSION = 1;
    private static final int HISTORY = 1;
    private static final int EXECUTOR = 2;
    private static final int DEPARTMENT = 3;
    private static final int CLOCKS = 4;
    private static final int REMINDED = 5;
    private static final int LAST_ROUNDS = 6;

    private CaseClocksCodec() {}

    /** The state in bytes; equal states give equal bytes. */
    public static byte[] encode(CaseClocks state) {
        var out = new ByteWriter();
        out.raw(VERSION);
        var wakeUp = state.nextWakeUp();
        out.fixed(wakeUp == null ? NEVER : wakeUp.toEpochMilli());
        var facts = new FactCodec();
        section(out, HISTORY, () -> history(out, state, facts));
        var executor = state.executorFact();
        if (executor != null) {
            section(out, EXECUTOR, () -> facts.encode(out, executor));
        }
        var department = state.departmentFact();
        if (department != null) {
            section(out, DEPARTMENT, () -> facts.encode(out, department));
        }
        section(out, CLOCKS, () -> new AnnouncedClockCodec().encode(out, state.clocks()));
        section(out, REMINDED, () -> state.reminded().forEach(out::count));
        section(out, LAST_ROUNDS, () -> state.lastRounds().forEach(out::count));
        for (byte[] unread : state.unread().sections()) {
            out.raw(unread);
        }
        return out.taken();
    }

    private static void section(ByteWriter out, int number, Runnable content) {
        int before = out.length();
        out.count(number);
        int part = out.begin();
        content.run();
        if (out.isEmptySince(part)) {
            out.backTo(before);
        } else {
            out.end(part);
        }
    }

    private static void history(ByteWriter out, CaseClocks state, FactCodec codec) {
        for (var fact : state.history()) {
            int part = out.begin();
            codec.encode(out, fact);
            out.end(part);
        }
        for (byte[] unread : state.unread().facts()) {
            out.sized(unread);
        }
    }

    /** The earliest instant at which a tick would change the state in these bytes, without reading the rest; null if none. */
    public static @Nullable Instant nextWakeUp(byte[] bytes) {
        var in = new ByteReader(bytes);
        checkVersion(in.raw());
        return instant(in.fixed());
    }

    private static @Nullable Instant instant(long wakeUp) {
        return wakeUp == NEVER ? null : Instant.ofEpochMilli(wakeUp);
    }

    /**
     * The state in these bytes.
     *
     * @throws UnreadableClocksException when they are damaged or their layout is newer than this release
     */
    public static CaseClocks decode(byte[] bytes) {
        return decode(bytes, 0);
    }

    /**
     * The state in these bytes from that one on.
     *
     * @throws UnreadableClocksException when they are damaged or their layout is newer than this release
     */
    public static CaseClocks decode(byte[] bytes, int start) {
        var in = ByteReader.from(bytes, start);
        checkVersion(in.raw());
        var wakeUp = instant(in.fixed());
        var facts = new FactCodec();
        List<ClockFact> history = new ArrayList<>();
        ClockFact executor = null;
        ClockFact department = null;
        List<AnnouncedClock> clocks = List.of();
        List<Integer> reminded = List.of();
        List<Integer> lastRounds = List.of();
        var unread = new UnreadParts(new ArrayList<>(0), new ArrayList<>(0));
        while (in.hasMore()) {
            int number = in.number();
            var content = in.part(in.number());
            switch (number) {
                case HISTORY -> readHistory(content, facts, history, unread);
                case EXECUTOR -> executor = facts.decode(content);
                case DEPARTMENT -> department = facts.decode(content);
                case CLOCKS -> clocks = new AnnouncedClockCodec().decode(content);
                case REMINDED -> reminded = numbers(content);
                case LAST_ROUNDS -> lastRounds = numbers(content);
                default -> unread.sections().add(whole(number, content));
            }
        }
        return new CaseClocks(
                history,
                executor instanceof ClockFact.ExecutorAppointed appointed ? appointed : null,
                department instanceof ClockFact.CaseRouted routed ? routed : null,
                clocks,
                reminded,
                lastRounds,
                wakeUp,
                unread);
    }

    private static void checkVersion(int version) {
        if (version != VERSION) {
            throw new UnreadableClocksException("stored clocks have layout " + version + ", this release reads layout "
                    + VERSION + "; run the release that wrote them, or rebuild them from case.facts");
        }
    }

    private static void readHistory(ByteReader in, FactCodec codec, List<ClockFact> history, UnreadParts unread) {
        while (in.hasMore()) {
            var content = in.part(in.number());
            var fact = codec.decode(content);
            if (fact == null) {
                unread.facts().add(content.copyOfAll());
            } else {
                history.add(fact);
            }
        }
    }

    private static byte[] whole(int number, ByteReader content) {
        var out = new ByteWriter();
        out.count(number);
        out.sized(content.copyOfRest());
        return out.taken();
    }

    private static List<Integer> numbers(ByteReader in) {
        List<Integer> numbers = new ArrayList<>(2);
        while (in.hasMore()) {
            numbers.add(in.number());
        }
        return numbers;
    }
}
