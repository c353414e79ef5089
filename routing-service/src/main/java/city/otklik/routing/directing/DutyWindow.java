package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.Role;
import city.otklik.access.worded.Answers;
import city.otklik.access.worded.Refusal;
import city.otklik.routing.appointing.Absence;
import city.otklik.routing.appointing.Absences;
import city.otklik.routing.appointing.DutyDesk;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.appointing.RosterEntry;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The duty roster as people read and keep it (§6). */
@RestController
@Tag(name = "duty roster")
class DutyWindow {

    private final DutyDesk duty;
    private final Absences absences;
    private final StandInRound standIn;
    private final CityClock clock;
    private final RoutingJournal journal;

    DutyWindow(DutyDesk duty, Absences absences, StandInRound standIn, CityClock clock, RoutingJournal journal) {
        this.duty = duty;
        this.absences = absences;
        this.standIn = standIn;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * First and last day included, in the city's time zone.
     *
     * @param substitute login of who takes the cases over; null: whoever carries least
     */
    record AbsenceOrder(
            LocalDate from, LocalDate to, @Nullable String substitute) {}

    /** @param absence the one that lasts or is to come, null where there is none */
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
    @Operation(summary = "Who is on duty today, and how much everybody carries")
    List<DutyView> roster() {
        DutySituation situation = duty.situation();
        return duty.roster().entries().stream()
                .map(entry -> view(entry, situation))
                .toList();
    }

    @PutMapping("/duty-roster/{login}/absence")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "Say that an executor is away; cases they run go to the substitute from that day on")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = DutyView.class))))
    ResponseEntity<?> away(@PathVariable String login, @RequestBody AbsenceOrder order, Caller caller) {
        Optional<Refusal> wrong = wrong(login, order);
        if (wrong.isPresent()) {
            return Answers.of(wrong.get());
        }
        absences.record(
                new Absence(login, order.from(), order.to(), order.substitute(), caller.login(), clock.instant()));
        journal.away(login, order.from(), order.to());
        standIn.walk();
        return ResponseEntity.ok(roster());
    }

    @DeleteMapping("/duty-roster/{login}/absence")
    @OnlyFor({Role.SUPERVISOR, Role.EXECUTOR})
    @Operation(summary = "The executor is back, or never went; cases handed over stay where they are")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = DutyView.class))))
    ResponseEntity<?> back(@PathVariable String login) {
        if (!duty.roster().knows(login)) {
            return Answers.of(new UnknownExecutor(login, logins()));
        }
        absences.cancel(login);
        return ResponseEntity.ok(roster());
    }

    private Optional<Refusal> wrong(String login, AbsenceOrder order) {
        if (!duty.roster().knows(login)) {
            return Optional.of(new UnknownExecutor(login, logins()));
        }
        String substitute = order.substitute();
        if (substitute != null && (!duty.roster().knows(substitute) || substitute.equals(login))) {
            return Optional.of(new UnknownExecutor(substitute, logins()));
        }
        return order.to().isBefore(order.from())
                ? Optional.of(new Incomplete("to", "lies before from", "Name the last day of the absence"))
                : Optional.empty();
    }

    private java.util.Set<String> logins() {
        return duty.roster().entries().stream().map(RosterEntry::login).collect(Collectors.toSet());
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
