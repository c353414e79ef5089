package city.otklik.messaging;

import city.otklik.facts.AnswerPublished;
import city.otklik.facts.BreachWithdrawn;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.ClarificationUnanswered;
import city.otklik.facts.ClarificationWithdrawn;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineResumed;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineSuspended;
import city.otklik.facts.DeadlineWarning;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.LastReworkRound;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PublicationFailed;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.facts.RepeatDenied;
import city.otklik.facts.ReplyDismissed;
import city.otklik.facts.RoutingDoubted;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.facts.TimePassed;
import city.otklik.facts.WorkingCalendarPublished;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Every type of fact the city speaks of, as this build knows it. */
public final class FactCatalogue {

    private static final List<Schema> ALL = List.of(
            CuratorMessage.getClassSchema(),
            MessageReceived.getClassSchema(),
            MessageAccepted.getClassSchema(),
            MessageRejected.getClassSchema(),
            ScreeningDoubted.getClassSchema(),
            RejectionOverturned.getClassSchema(),
            MessageWithdrawn.getClassSchema(),
            PriorityChanged.getClassSchema(),
            RepeatConfirmed.getClassSchema(),
            RepeatDenied.getClassSchema(),
            ExecutorAppointed.getClassSchema(),
            CaseRouted.getClassSchema(),
            RoutingDoubted.getClassSchema(),
            DepartmentRefused.getClassSchema(),
            DepartmentContributed.getClassSchema(),
            ExecutorSubstituted.getClassSchema(),
            CaseTransferred.getClassSchema(),
            DraftSubmitted.getClassSchema(),
            DraftApproved.getClassSchema(),
            DraftReturned.getClassSchema(),
            ClarificationAsked.getClassSchema(),
            ClarificationWithdrawn.getClassSchema(),
            AnswerPublished.getClassSchema(),
            ClarificationPosted.getClassSchema(),
            ClarificationAnswered.getClassSchema(),
            ReplyDismissed.getClassSchema(),
            PublicationFailed.getClassSchema(),
            PublicationNeedsPerson.getClassSchema(),
            PublicationImpossible.getClassSchema(),
            CaseClosed.getClassSchema(),
            DeadlineSet.getClassSchema(),
            DeadlineMoved.getClassSchema(),
            DeadlineSuspended.getClassSchema(),
            DeadlineResumed.getClassSchema(),
            DeadlineWarning.getClassSchema(),
            DeadlineBreached.getClassSchema(),
            BreachWithdrawn.getClassSchema(),
            DeadlineMet.getClassSchema(),
            DeadlineOverrun.getClassSchema(),
            DeadlineCancelled.getClassSchema(),
            ClarificationUnanswered.getClassSchema(),
            LastReworkRound.getClassSchema(),
            TimePassed.getClassSchema(),
            WorkingCalendarPublished.getClassSchema());

    private static final Map<String, Schema> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Schema::getFullName, Function.identity()));

    private FactCatalogue() {}

    /** In the order of a case's life, owner by owner. */
    public static List<Schema> schemas() {
        return ALL;
    }

    /** The types that only {@code owner} may write. */
    public static List<Schema> ownedBy(String owner) {
        return ALL.stream()
                .filter(schema -> FactType.of(schema).owner().equals(owner))
                .toList();
    }

    /** The schema this build knows under {@code fullName}, null when a newer service speaks of something unknown here. */
    public static @Nullable Schema find(String fullName) {
        return BY_NAME.get(fullName);
    }
}
