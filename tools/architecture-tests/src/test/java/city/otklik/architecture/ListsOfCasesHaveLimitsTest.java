package city.otklik.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.casestore.ServiceCase;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every list in the document of a case says what bounds it: the whole document is read, written and shown at once, and what
 * grows with every command would grow until the store refuses it.
 */
class ListsOfCasesHaveLimitsTest {

    /** By list, what refuses to add to it where it is full, or why it does not grow. */
    private static final Map<String, String> LIMITS = Map.ofEntries(
            Map.entry("Adjudication.grounds", "RejectionGround has so many"),
            Map.entry("ApprovalCase.clarifications", "ClarificationDecider.MOST"),
            Map.entry("ApprovalCase.drafts", "DraftDecider.MOST_VERSIONS, and one for each return by the curator"),
            Map.entry("ApprovalCase.repeatOf", "RepeatDecider.MOST_DECISIONS, and what screening finds"),
            Map.entry("CaseLife.clarifications", "ClarificationDecider.MOST"),
            Map.entry("Clocks.dues", "the clocks that run: one of a kind and round"),
            Map.entry("Clocks.reminders", "ClarificationDecider.MOST"),
            Map.entry("Content.files", "RequestText: they are those of one draft"),
            Map.entry("Contribution.attachments", "ContributedFiles.MOST"),
            Map.entry("DraftVersion.attachments", "RequestText, and the network where it says less"),
            Map.entry("Findings.similar", "RepeatRules"),
            Map.entry("Handling.coDepartments", "the departments of the city"),
            Map.entry("Handling.contributions", "DepartmentDecider.MOST_CONTRIBUTIONS"),
            Map.entry("IntakeCase.links", "RepeatDecider.MOST_DECISIONS"),
            Map.entry("Message.attachments", "FeedRules"),
            Map.entry("Note.sentences", "the services say them"),
            Map.entry("Posting.earlier", "EarlierFacts.MOST"),
            Map.entry("Posting.replies", "ReplyDecider.MOST_REPLIES"),
            Map.entry(
                    "PublishingCase.postings",
                    "the curator's approvals and ClarificationDecider.MOST: approval signs what is posted"),
            Map.entry("Question.places", "FeedRules: they are of one text"),
            Map.entry("Question.stems", "FeedRules: they are of one text"),
            Map.entry("Route.coDepartments", "the departments of the city"),
            Map.entry("Route.grounds", "the rules of the city"),
            Map.entry("RoutingCase.contributed", "DepartmentDecider.MOST_CONTRIBUTIONS"),
            Map.entry("RoutingCase.refused", "the departments of the city"),
            Map.entry("Sentence.parameters", "the services say them"),
            Map.entry("Verdict.findings", "FeedRules: they are of one text"));

    @Test
    void everyListOfACaseSaysWhatBoundsIt() {
        Set<String> lists = new TreeSet<>();
        Set<Class<?>> seen = new HashSet<>();
        Modules.production().stream()
                .filter(type -> type.isAssignableTo(ServiceCase.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .filter(Class::isRecord)
                .forEach(type -> collect(type, lists, seen));
        assertThat(new TreeMap<>(LIMITS).keySet())
                .as("lists in the documents of cases: let a decider limit what commands add to one, then say so here")
                .containsExactlyElementsOf(lists);
    }

    private static void collect(Type type, Set<String> lists, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(argument, lists, seen);
            }
        } else if (type instanceof Class<?> part && part.isRecord() && seen.add(part)) {
            for (RecordComponent component : part.getRecordComponents()) {
                if (List.of(Collection.class, Map.class).stream()
                        .anyMatch(many -> many.isAssignableFrom(component.getType()))) {
                    lists.add(part.getSimpleName() + "." + component.getName());
                }
                collect(component.getGenericType(), lists, seen);
            }
        }
    }
}
