package city.otklik.access;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * How often it went wrong within the last minute, by address, by login and by both. An address that was too often wrong waits
 * until the minute is over. A login that many addresses try is only looked at more slowly: whoever knows its password logs in
 * from an address that tried nothing, so nobody can lock a colleague out.
 */
final class FailedLogins {

    static final int MOST_OF_ADDRESS = 30;
    static final int SLOW_FROM = 30;
    static final int MOST_OF_BOTH = 10;
    static final int REMEMBERED = 10_000;

    /** How long an attempt waits on a login that was tried {@link #SLOW_FROM} times. */
    static final Duration SLOW = Duration.ofSeconds(1);

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<Source, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param most failures in a minute after which no attempt is looked at, or only slowly */
    private record Source(String address, String login, int most) {}

    private record Failures(long since, int count) {}

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    FailedLogins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean tooMany(String address, String login) {
        forgetOld();
        return ofAddress(address, login).stream().anyMatch(this::isFull);
    }

    /** How long the next attempt on this login waits first. */
    synchronized Duration pause(String login) {
        forgetOld();
        return isFull(ofLogin(login)) ? SLOW : Duration.ZERO;
    }

    /**
     * Counts an attempt as failed until {@link #succeeded} says otherwise: those that are looked at together are no more than
     * those one after the other.
     *
     * @return false where it is one too many
     */
    synchronized boolean begins(String address, String login) {
        if (tooMany(address, login)) {
            return false;
        }
        count(address, login, 1);
        return true;
    }

    /** An attempt that was begun was none that failed. */
    synchronized void succeeded(String address, String login) {
        count(address, login, -1);
    }

    private void count(String address, String login, int more) {
        long now = nanos.getAsLong();
        Stream.concat(ofAddress(address, login).stream(), Stream.of(ofLogin(login)))
                .forEach(source -> {
                    Failures known = failures.getOrDefault(source, new Failures(now, 0));
                    failures.put(source, new Failures(known.since(), Math.max(0, known.count() + more)));
                });
    }

    private boolean isFull(Source source) {
        Failures known = failures.get(source);
        return known != null && known.count() >= source.most();
    }

    synchronized int remembered() {
        return failures.size();
    }

    private void forgetOld() {
        long now = nanos.getAsLong();
        // Bounded by REMEMBERED, and only where a password has to be hashed anyway.
        Iterator<Failures> each = failures.values().iterator();
        while (each.hasNext()) {
            if (now - each.next().since() >= WINDOW) {
                each.remove();
            }
        }
    }

    private static List<Source> ofAddress(String address, String login) {
        return List.of(new Source(address, "", MOST_OF_ADDRESS), new Source(address, cut(login), MOST_OF_BOTH));
    }

    private static Source ofLogin(String login) {
        return new Source("", cut(login), SLOW_FROM);
    }

    /** Of a login nobody needs more than this to tell it from others; it came from a stranger. */
    private static String cut(String login) {
        return login.length() > 100 ? login.substring(0, 100) : login;
    }
}
