package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who works on the case.
 *
 * @param executor login of the one who is responsible, null before one is appointed (§6)
 * @param lead code of the department that answers, null before the case is routed (§7)
 * @param coDepartments codes of those asked as well
 * @param contributions what departments gave for the draft (R.3), in order
 */
public record Handling(
        @Nullable String executor,
        @Nullable String lead,
        List<String> coDepartments,
        List<Contribution> contributions) {

    static final Handling NONE = new Handling(null, null, List.of(), List.of());

    public Handling {
        coDepartments = List.copyOf(coDepartments);
        contributions = List.copyOf(contributions);
    }

    /** Facts, photos and text that a department gave. */
    public record Contribution(String department, String text, List<StoredFile> attachments, Instant givenAt) {
        public Contribution {
            attachments = List.copyOf(attachments);
        }
    }

    Handling evolve(SpecificRecord fact) {
        return switch (fact) {
            case ExecutorAppointed appointed -> by(appointed.getExecutor());
            case ExecutorSubstituted substituted -> by(substituted.getTo());
            case CaseRouted routed ->
                new Handling(executor, routed.getLead(), routed.getCoDepartments(), contributions);
            case DepartmentContributed given -> with(contribution(given));
            default -> this;
        };
    }

    private Handling by(String login) {
        return new Handling(login, lead, coDepartments, contributions);
    }

    private Handling with(Contribution contribution) {
        return new Handling(
                executor,
                lead,
                coDepartments,
                Stream.concat(contributions.stream(), Stream.of(contribution)).toList());
    }

    private static Contribution contribution(DepartmentContributed given) {
        return new Contribution(
                given.getDepartment(),
                given.getText(),
                given.getAttachments().stream().map(StoredFile::of).toList(),
                given.getOccurredAt());
    }
}
