package city.otklik.simulator.ledger;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.ledger.Ledger.LedgerEntryView;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the ledger, so that a test can assert "exactly one". */
@RestController
@RequestMapping("/simulator/ledger")
final class LedgerController {

    private final Ledger ledger;
    private final Journal journal;

    LedgerController(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    @GetMapping
    List<LedgerEntryView> entries(
            @RequestParam(required = false) @Nullable Long ownerId,
            @RequestParam(required = false) @Nullable Long postId,
            @RequestParam(required = false) @Nullable Long replyTo,
            @RequestParam(required = false) @Nullable String guid) {
        return journal.inTurn(ledger::entries).stream()
                .filter(e -> ownerId == null || ownerId == e.ownerId())
                .filter(e -> postId == null || postId == e.postId())
                .filter(e -> replyTo == null || replyTo.equals(e.replyTo()))
                .filter(e -> guid == null || guid.equals(e.guid()))
                .toList();
    }

    @GetMapping("/attempts")
    List<Attempt> attempts() {
        return journal.inTurn(ledger::attempts);
    }
}
