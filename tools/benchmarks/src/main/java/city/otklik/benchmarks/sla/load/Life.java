package city.otklik.benchmarks.sla.load;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * The facts of a case answered in time, in order, three minutes apart.
 *
 * @param number of the case
 * @param sentAt when the curator sent the message
 */
public record Life(long number, Instant sentAt) {

    /** How many facts a whole life has. */
    public static final int FACTS = 8;

    /** How many deadline facts the clocks say about one: two set and met at once, APPROVAL in between. */
    public static final int SAID = 6;

    /** From the first fact to the last. */
    public static final Duration LENGTH = Duration.ofMinutes(3L * (FACTS - 1));

    private static final int OPENING = 1;
    private static final String TEXT = "Здравствуйте! На улице Ленина, 14, во дворе третий день не горит фонарь, "
            + "вечером ходить опасно. Прошу принять меры и сообщить, когда освещение восстановят. ";
    private static final String ANSWER = TEXT + "Специалисты заменили лампу и проверили линию, освещение работает. "
            + "Спасибо, что сообщили; если фонарь погаснет снова, напишите нам. ";
    private static final String HASH = "b7e23ec29af22b0b4e41da31e868d57226121c84b6a5d1b8";
    private static final List<String> DEPARTMENTS =
            List.of("housing", "roads", "lighting", "parks", "transport", "education", "culture", "water");

    private String id() {
        return CaseNumbers.id(number);
    }

    private Instant at(int step) {
        return sentAt.plus(Duration.ofMinutes(3L * step));
    }

    /** The fact that opens the case and starts its clocks. */
    public SpecificRecord opening() {
        return fact(OPENING);
    }

    /** The curator takes the message back. */
    public SpecificRecord withdrawn(Instant at) {
        return new MessageWithdrawn(id(), at, "передано в другое ведомство");
    }

    /** The fact at that step, from 0 to {@link #FACTS} exclusive. */
    public SpecificRecord fact(int step) {
        Instant at = at(step);
        return switch (step) {
            case 0 -> received();
            case OPENING ->
                new MessageAccepted(id(), at, sentAt, Network.VK, PriorityClass.NORMAL, List.of(), List.of());
            case 2 -> new ExecutorAppointed(id(), at, "executor-" + number % 40);
            case 3 -> new CaseRouted(id(), at, department(), List.of(), 0.9, false, List.of("слово"), List.of());
            case 4 -> new DraftSubmitted(id(), at, 1, AnswerKind.FINAL, ANSWER, List.of(), HASH, "executor-1", false);
            case 5 -> new DraftApproved(id(), at, 1, AnswerKind.FINAL, ANSWER, List.of(), HASH, "curator", null, false);
            case 6 ->
                new AnswerPublished(
                        id(),
                        at,
                        1,
                        AnswerKind.FINAL,
                        Network.VK,
                        "kislovodsk",
                        "wall-1_2",
                        "https://vk.com/wall-1_2",
                        HASH,
                        false,
                        null,
                        null);
            default -> new CaseClosed(id(), at, "");
        };
    }

    private MessageReceived received() {
        return MessageReceived.newBuilder()
                .setCaseId(id())
                .setOccurredAt(at(0))
                .setMessageId("wall-1_" + number)
                .setNetwork(Network.VK)
                .setSentAt(sentAt)
                .setLink("https://vk.com/wall-1_" + number)
                .setAuthor(new AuthorOfMessage("id" + number, "Житель", null))
                .setText(TEXT)
                .build();
    }

    private String department() {
        return DEPARTMENTS.get((int) (number % DEPARTMENTS.size()));
    }
}
