package city.otklik.routing.appointing;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses the one executor who is responsible for a case (§6): present, and with the least load for their capacity. */
public final class DutyRoster {

    private final Map<String, RosterEntry> byLogin = new LinkedHashMap<>();

    /** @throws IllegalArgumentException when nobody is on it, or somebody twice */
    public DutyRoster(List<RosterEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("otklik.routing.duty.roster: name at least one executor (§6)");
        }
        for (RosterEntry entry : entries) {
            if (byLogin.put(entry.login(), entry) != null) {
                throw new IllegalArgumentException("otklik.routing.duty.roster: " + entry.login() + " is listed twice");
            }
        }
    }

    public List<RosterEntry> entries() {
        return List.copyOf(byLogin.values());
    }

    public Set<String> logins() {
        return Set.copyOf(byLogin.keySet());
    }

    public boolean knows(String login) {
        return byLogin.containsKey(login);
    }

    /**
     * The executor for a new case. Somebody always is: when everybody is away, the one with the least load.
     *
     * @param department the lead department, null while it is not known
     * @param before who ran the earlier case that this one repeats, null where there is none (§14)
     */
    public String appoint(DutySituation situation, @Nullable String department, @Nullable String before) {
        if (before != null && knows(before)) {
            Optional<String> sameExecutor = situation.present(before) ? Optional.of(before) : named(situation, before);
            if (sameExecutor.isPresent()) {
                return sameExecutor.get();
            }
        }
        return leastLoaded(
                        situation,
                        entry -> situation.present(entry.login()) && (department == null || entry.knows(department)))
                .or(() -> leastLoaded(situation, entry -> situation.present(entry.login())))
                .or(() -> leastLoaded(situation, entry -> true))
                .orElseThrow();
    }

    /** Who takes over from an executor who is away; empty while they are present or nobody else is. */
    public Optional<String> substituteFor(DutySituation situation, String login, @Nullable String department) {
        if (situation.present(login)) {
            return Optional.empty();
        }
        return named(situation, login)
                .or(() -> leastLoaded(
                        situation,
                        entry -> situation.present(entry.login()) && (department == null || entry.knows(department))))
                .or(() -> leastLoaded(situation, entry -> situation.present(entry.login())));
    }

    /** Follows the named substitutes until one is present; a circle ends the search. */
    private Optional<String> named(DutySituation situation, String login) {
        Set<String> asked = new HashSet<>();
        String current = login;
        while (asked.add(current)) {
            String next = situation.absence(current).map(Absence::substitute).orElse(null);
            if (next == null || !knows(next)) {
                return Optional.empty();
            }
            if (situation.present(next)) {
                return Optional.of(next);
            }
            current = next;
        }
        return Optional.empty();
    }

    private Optional<String> leastLoaded(DutySituation situation, Predicate<RosterEntry> eligible) {
        return byLogin.values().stream()
                .filter(eligible)
                .min(Comparator.comparingDouble(
                        entry -> situation.openCases().getOrDefault(entry.login(), 0L) / entry.capacity()))
                .map(RosterEntry::login);
    }
}
