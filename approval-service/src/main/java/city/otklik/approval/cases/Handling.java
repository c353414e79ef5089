package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works on the case.
 *
 * @param executor login of the one who is responsible, null before one is appointed (§6)
 * @param lead code of the department that answers, null before the case is routed (§7)
 * @param coDepartments codes of those asked beside it
 * @param contributions what departments gave for the draft (R.3), in order
 */
public record Handling(
        @Nullable String executor,
        @Nullable String lead,
        List<String> coDepartments,
        List<Contribution> contributions) {

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

    static Handling none() {
        return new Handling(null, null, List.of(), List.of());
    }

    Handling by(String login) {
        return new Handling(login, lead, coDepartments, contributions);
    }

    Handling routed(String leading, List<String> beside) {
        return new Handling(executor, leading, beside, contributions);
    }

    Handling with(Contribution contribution) {
        List<Contribution> more = new ArrayList<>(contributions);
        more.add(contribution);
        return new Handling(executor, lead, coDepartments, more);
    }
}
