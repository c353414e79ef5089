package city.otklik.access;

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
    ADMINISTRATOR
}
