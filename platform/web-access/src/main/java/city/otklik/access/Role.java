package city.otklik.access;

import java.util.Locale;
import java.util.Optional;

/** In what capacity a person acts. */
public enum Role {
    /** Selects messages, approves or returns drafts (§5, §12). */
    CURATOR,
    /** Runs a case: routes, drafts, asks (§6, §7, §9–§12, §17). */
    EXECUTOR,
    /** Gives facts, photos and text for the draft (R.3). */
    DEPARTMENT,
    /** Watches deadlines and breaches, confirms hand-recorded times (R.6). */
    SUPERVISOR,
    /** Runs the system: calendars, dead letters, accounts. */
    ADMINISTRATOR,
    /** A named person who reads the cases of possible threats and may open their sealed texts (§15); no commands. */
    SECURITY_CONTACT;

    /** In facts and records: {@code security-contact}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of this name, upper or lower case, with hyphens or underscores; empty for a name that is none of ours. */
    public static Optional<Role> named(String name) {
        try {
            return Optional.of(valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
