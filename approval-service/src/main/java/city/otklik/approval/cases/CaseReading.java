package city.otklik.approval.cases;

import city.otklik.access.worded.Answers;
import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.worded.Refusal;
import city.otklik.access.Role;
import city.otklik.approval.cases.CaseLists.Listed;
import city.otklik.approval.cases.CaseView.QuestionView;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.facts.ClockKind;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an executor finds the cases that wait, and reads one. */
@RestController
final class CaseReading {

    private static final int MOST = 1000;

    private final CaseDesk<CaseFile> desk;
    private final CaseLists lists;
    private final NetworkLimits limits;

    CaseReading(CaseDesk<CaseFile> desk, CaseLists lists, NetworkLimits limits) {
        this.desk = desk;
        this.lists = lists;
        this.limits = limits;
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases")
    @Operation(summary = "Open cases by what is due next; mine=true: only the caller's")
    List<CaseView.Row> list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "200") int limit) {
        int most = Math.clamp(limit, 1, MOST);
        List<Listed> found = mine ? lists.of(caller.login(), most) : lists.open(most);
        return found.stream().map(CaseReading::row).toList();
    }

    @OnlyFor({Role.EXECUTOR, Role.CURATOR, Role.SUPERVISOR})
    @GetMapping("/cases/{id}")
    @Operation(summary = "A case with its message, drafts, clarifications and running clocks")
    ResponseEntity<?> read(@PathVariable String id) {
        Optional<CaseRecord<CaseFile>> record = desk.find(id);
        if (record.isEmpty() || record.get().state() == null) {
            return Answers.of(new UnknownCase(id));
        }
        CaseView view = view(id, record.get().revision(), record.get().state());
        return ResponseEntity.ok().eTag(Answers.etag(record.get().revision())).body(view);
    }

    private CaseView view(String caseId, long revision, CaseFile file) {
        return new CaseView(
                caseId,
                revision,
                file.life().headline().name(),
                file.life().headline().title(),
                file.enquiry(),
                file.enquiry() == null ? null : limits.of(file.enquiry().network()),
                file.handling(),
                file.repeatOf(),
                file.interimAnswers(),
                file.drafts(),
                file.questions().stream()
                        .map(question -> QuestionView.of(file, question))
                        .toList(),
                byDue(file.dues()),
                file.lastRework());
    }

    private static CaseView.Row row(Listed listed) {
        CaseFile file = listed.file();
        return new CaseView.Row(
                listed.caseId(),
                file.life().headline().name(),
                file.life().headline().title(),
                file.enquiry() == null ? null : file.enquiry().network(),
                file.handling().executor(),
                file.handling().lead(),
                byDue(file.dues()).stream()
                        .filter(due -> !due.suspended() && due.clock() != ClockKind.APPROVAL)
                        .findFirst()
                        .orElse(null),
                byDue(file.dues()),
                file.life().version(),
                !file.repeatOf().isEmpty(),
                file.enquiry() == null ? "" : file.enquiry().text());
    }

    private static List<Due> byDue(List<Due> dues) {
        return dues.stream().sorted(Comparator.comparing(Due::due)).toList();
    }

    /** Nothing is kept under this id. */
    record UnknownCase(String caseId) implements Refusal {
        @Override
        public String detail() {
            return "No case " + caseId + " is known here";
        }

        @Override
        public String remedy() {
            return "Check the id, or wait until the message has been received";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }
}
