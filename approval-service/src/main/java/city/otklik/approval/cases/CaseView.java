package city.otklik.approval.cases;

import city.otklik.approval.networks.NetworkLimit;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleReader;
import city.otklik.facts.Network;
import city.otklik.lifecycle.Clarification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A case as the one who works on it sees it.
 *
 * @param state name of the state to show
 * @param title the same in the request's language
 * @param message the citizen's
 * @param limit what the network takes
 * @param dues the clocks that run, the next one first
 */
record CaseView(
        String caseId,
        long revision,
        String state,
        String title,
        @Nullable MessageView message,
        @Nullable NetworkLimit limit,
        Handling handling,
        List<String> repeatOf,
        int interimAnswers,
        List<DraftView> drafts,
        List<ClarificationView> clarifications,
        List<Due> dues,
        boolean lastRework) {

    static CaseView of(ApprovalCase shown, long revision, NetworkLimits limits, StyleReader style) {
        return new CaseView(
                shown.caseId(),
                revision,
                shown.life().headline().name(),
                shown.life().headline().title(LocaleContextHolder.getLocale()),
                MessageView.of(shown),
                shown.message() == null ? null : limits.of(shown.network()),
                shown.handling(),
                shown.repeatOf(),
                shown.interimAnswers(),
                shown.drafts().stream()
                        .map(draft -> DraftView.of(draft, shown, style))
                        .toList(),
                shown.clarifications().stream()
                        .map(asked -> ClarificationView.of(asked, shown))
                        .toList(),
                shown.clocks().dues(),
                shown.clocks().lastRework());
    }

    /**
     * A clarification with its state.
     *
     * @param reply the author's; null while there is none, or the message is sealed (§15)
     * @param remind true once the author has kept silent for long: it may be withdrawn (reading 6)
     */
    record ClarificationView(
            String state,
            String title,
            int number,
            String text,
            String askedBy,
            Instant askedAt,
            @Nullable String url,
            @Nullable Instant postedAt,
            @Nullable String reply,
            boolean remind) {

        static ClarificationView of(AskedClarification asked, ApprovalCase shown) {
            Clarification state = shown.life().clarifications().getOrDefault(asked.number(), Clarification.ASKED);
            return new ClarificationView(
                    state.name(),
                    state.title(LocaleContextHolder.getLocale()),
                    asked.number(),
                    asked.text(),
                    asked.askedBy(),
                    asked.askedAt(),
                    asked.url(),
                    asked.postedAt(),
                    shown.life().sealed() ? null : asked.reply(),
                    shown.isUnanswered(asked));
        }
    }

    /**
     * A case in a list.
     *
     * @param due of the next obligation, null where none runs
     * @param text what the citizen wrote; null while it is sealed (§15)
     * @param version that awaits the curator or was last decided on; 0 before the first
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
            @Nullable String text,
            boolean sealed) {

        static Row of(ApprovalCase listed) {
            return new Row(
                    listed.caseId(),
                    listed.life().headline().name(),
                    listed.life().headline().title(LocaleContextHolder.getLocale()),
                    listed.message() == null ? null : listed.network(),
                    listed.handling().executor(),
                    listed.handling().lead(),
                    listed.clocks().dues().stream()
                            .filter(Due::isWork)
                            .findFirst()
                            .orElse(null),
                    listed.clocks().dues(),
                    listed.life().version(),
                    !listed.repeatOf().isEmpty(),
                    listed.life().sealed() ? null : listed.messageText(),
                    listed.life().sealed());
        }
    }
}
