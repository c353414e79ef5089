package city.otklik.access;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often it went wrong within the last minute, by address, by login and by both. Who was wrong too often waits until the
 * minute is over; a password proved before stays good meanwhile, so nobody can lock a colleague out.
 */
final class FailedLogins {

    static final int MOST_OF_ADDRESS = 30;
    static final int MOST_OF_LOGIN = 30;
    static final int MOST_OF_BOTH = 10;
    static final int REMEMBERED = 10_000;

    private static final long WINDOW = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<Source, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param most failures in a minute after which no attempt is looked at */
    private record Source(String address, String login, int most) {}

    private record Failures(long since, int count) {}

    /** @param nanos a clock as {@link System#nanoTime()} is one */
    FailedLogins(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized boolean tooMany(String address, String login) {
        forgetOld();
        return sources(address, login).stream().anyMatch(source -> {
            Failures known = failures.get(source);
            return known != null && known.count() >= source.most();
        });
    }

    synchronized void add(String address, String login) {
        forgetOld();
        long now = nanos.getAsLong();
        for (Source source : sources(address, login)) {
            Failures known = failures.getOrDefault(source, new Failures(now, 0));
            failures.put(source, new Failures(known.since(), known.count() + 1));
        }
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

    private static List<Source> sources(String address, String login) {
        // Of a login nobody needs more than this to tell it from others; it came from a stranger.
        String known = login.length() > 100 ? login.substring(0, 100) : login;
        return List.of(
                new Source(address, "", MOST_OF_ADDRESS),
                new Source("", known, MOST_OF_LOGIN),
                new Source(address, known, MOST_OF_BOTH));
    }
}
