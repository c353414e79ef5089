package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.Absences;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.appointing.RosterEntry;
import city.otklik.routing.directing.AbsenceDecider.EnterAbsence;
import city.otklik.routing.directing.AbsenceDecider.WithdrawAbsence;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster as people read and maintain it (§6). */
@RestController
@Tag(name = "duty roster")
class DutyController {

    private final DutyRoster roster;
    private final CurrentDuty duty;
    private final Absences absences;
    private final AbsenceDecider decider;
    private final StandInRound standIn;
    private final CityClock clock;

    DutyController(
            DutyRoster roster,
            CurrentDuty duty,
            Absences absences,
            AbsenceDecider decider,
            StandInRound standIn,
            CityClock clock) {
        this.roster = roster;
        this.duty = duty;
        this.absences = absences;
        this.decider = decider;
        this.standIn = standIn;
        this.clock = clock;
    }

    /**
     * First and last day included, in the city's time zone.
     *
     * @param substitute login of who takes over the cases; null: the executor with the least load
     */
    record AbsenceRequest(
            LocalDate from, LocalDate to, @Nullable String substitute) {}

    /** @param absence the current one or the next, null where there is none */
    record DutyView(
            String login,
            String name,
            double capacity,
            List<String> departments,
            boolean present,
            long openCases,
            @Nullable Absence absence) {}

    @GetMapping("/duty-roster")
    @OnlyFor({Role.EXECUTOR, Role.SUPERVISOR, Role.CURATOR, Role.ADMINISTRATOR})
    @Operation(summary = "Who is on duty today, and how many cases everybody has")
    List<DutyView> roster() {
        DutySituation situation = duty.situation();
        return roster.entries().stream().map(entry -> view(entry, situation)).toList();
    }

    @PutMapping("/duty-roster/{login}/absence")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "Record that an executor is away; their cases go to the substitute from that day on")
    List<DutyView> away(
            @PathVariable String login, @RequestBody AbsenceRequest request, @AuthenticationPrincipal Caller caller) {
        EnterAbsence command = new EnterAbsence(caller, login, request.from(), request.to(), request.substitute());
        absences.change(
                login,
                caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                known -> decider.enter(known, command, clock.instant()));
        standIn.run();
        return roster();
    }

    @DeleteMapping("/duty-roster/{login}/absence")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "The executor is back, or never went; cases handed over stay with the substitute")
    List<DutyView> back(@PathVariable String login, @AuthenticationPrincipal Caller caller) {
        WithdrawAbsence command = new WithdrawAbsence(caller, login);
        absences.change(
                login,
                caller.asFirstOf(Role.SUPERVISOR, Role.EXECUTOR),
                known -> decider.withdraw(known, command, clock.instant()));
        return roster();
    }

    private static DutyView view(RosterEntry entry, DutySituation situation) {
        Absence absence = situation.absences().stream()
                .filter(away -> away.login().equals(entry.login()))
                .findFirst()
                .orElse(null);
        return new DutyView(
                entry.login(),
                entry.name(),
                entry.capacity(),
                entry.departments(),
                absence == null || !absence.covers(situation.day()),
                situation.openCases().getOrDefault(entry.login(), 0L),
                absence);
    }
}
