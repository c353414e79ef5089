package city.otklik.approval.cases;

import city.otklik.approval.networks.NetworkLimit;
import city.otklik.facts.Network;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as the one who works on it sees it.
 *
 * @param state name of the state to show
 * @param title the same in Russian
 * @param enquiry what the citizen wrote
 * @param limit what the network takes
 * @param dues the clocks that run, the next one first
 */
record CaseView(
        String caseId,
        long revision,
        String state,
        String title,
        @Nullable Enquiry enquiry,
        @Nullable NetworkLimit limit,
        Handling handling,
        List<String> repeatOf,
        int interimAnswers,
        List<DraftVersion> drafts,
        List<QuestionView> clarifications,
        List<Due> dues,
        boolean lastRework) {

    /** A question with where it stands. */
    record QuestionView(String state, String title, Question question) {
        static QuestionView of(CaseFile file, Question question) {
            var state = file.life().clarifications().get(question.number());
            return new QuestionView(
                    state == null ? "ASKED" : state.name(), state == null ? "" : state.title(), question);
        }
    }

    /**
     * A case in a list.
     *
     * @param due of the next obligation, null where none runs
     * @param version that lies before the curator or was last decided; 0 before the first
     */
    record Row(
            String caseId,
            String state,
            String title,
            @Nullable Network network,
            @Nullable String executor,
            @Nullable String lead,
            @Nullable Due due,
            List<Due> dues,
            int version,
            boolean repeat,
            String text) {}
}
