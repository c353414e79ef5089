package city.otklik.simulator.faults;

import city.otklik.simulator.journal.Journal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Scripts the faults to come. */
@RestController
@RequestMapping("/simulator/faults")
final class FaultController {

    private final FaultScript script;
    private final Journal journal;

    FaultController(FaultScript script, Journal journal) {
        this.script = script;
        this.journal = journal;
    }

    @GetMapping
    List<Fault> pending() {
        return journal.inTurn(script::pending);
    }

    @PostMapping
    ResponseEntity<Object> order(@RequestBody FaultOrder order) {
        order.objection().ifPresent(objection -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, objection);
        });
        return ResponseEntity.status(HttpStatus.CREATED).body(journal.inTurn(() -> script.add(order)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        journal.inTurn(script::clear);
    }
}
