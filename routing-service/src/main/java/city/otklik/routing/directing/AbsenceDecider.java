package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.Role;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.DutyRoster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether an absence is entered or withdrawn: by the person or the supervisor (§6, reading 17). */
final class AbsenceDecider {

    private final DutyRoster roster;

    AbsenceDecider(DutyRoster roster) {
        this.roster = roster;
    }

    /**
     * @param login of who is away
     * @param from the first day, in the city's time zone
     * @param to the last day, included
     * @param substitute login of who takes over the cases; null: the executor with the least load
     */
    record EnterAbsence(
            Caller by,
            String login,
            LocalDate from,
            LocalDate to,
            @Nullable String substitute) {}

    /** @param login of who is back, or never went */
    record WithdrawAbsence(Caller by, String login) {}

    /** Enters an absence in the place of the one that is known; entered again as it is known, nothing changes. */
    Decision<Absence> enter(@Nullable Absence known, EnterAbsence command, Instant now) {
        return obstacle(command.login(), command.by())
                .or(() -> obstacle(command))
                .map(Decision::<Absence>refuse)
                .orElseGet(() -> {
                    Absence absence = new Absence(
                            command.login(),
                            command.from(),
                            command.to(),
                            command.substitute(),
                            command.by().login(),
                            now);
                    return known != null && known.saysSameAs(absence)
                            ? Decision.emit()
                            : Decision.keep(absence, absence.entered());
                });
    }

    /** Withdraws the absence; where none is known nothing changes. */
    Decision<Absence> withdraw(@Nullable Absence known, WithdrawAbsence command, Instant now) {
        return obstacle(command.login(), command.by())
                .map(Decision::<Absence>refuse)
                .orElseGet(() -> known == null ? Decision.emit() : Decision.remove(known.withdrawn(now)));
    }

    private Optional<Refusal> obstacle(String login, Caller by) {
        if (!roster.knows(login)) {
            return Optional.of(RoutingRefusals.unknownExecutor("login", login, roster.logins()));
        }
        return by.is(Role.SUPERVISOR) || by.login().equals(login)
                ? Optional.empty()
                : Optional.of(RoutingRefusals.anotherPersonsAbsence(login));
    }

    private Optional<Refusal> obstacle(EnterAbsence command) {
        String substitute = command.substitute();
        if (substitute != null && (!roster.knows(substitute) || substitute.equals(command.login()))) {
            return Optional.of(RoutingRefusals.unknownExecutor("substitute", substitute, roster.logins()));
        }
        return command.to().isBefore(command.from())
                ? Optional.of(RoutingRefusals.absenceEndsBeforeItBegins())
                : Optional.empty();
    }
}
