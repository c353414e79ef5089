package city.otklik.publishing.networks.vk;

import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.publishing.networks.PostingResult;
import java.time.Duration;
import java.util.Set;

/**
 * An error of VK's API.
 *
 * @param message as VK words it; names no person
 */
record VkError(int code, String message) {

    private static final Set<Integer> AMBIGUOUS = Set.of(1, 10, 36);
    private static final Set<Integer> ACCOUNT = Set.of(5, 25, 27, 28, 42, 7, 15, 20, 21, 23);
    private static final Set<Integer> PERSON = Set.of(14, 17, 24, 3300);
    private static final Set<Integer> UPLOAD = Set.of(22, 105, 118, 121, 122, 129);
    private static final Set<Integer> HOUR = Set.of(29, 32, 103, 223);

    /** What may be done next. */
    PostingResult result() {
        Note answer = Note.of("network-error", Network.VK, code, message);
        if (AMBIGUOUS.contains(code)) {
            return new PostingResult.Ambiguous(answer);
        }
        if (code == 6) {
            return new PostingResult.TryLater(Duration.ofSeconds(1), answer);
        }
        if (code == 9) {
            // The same text again within minutes only makes VK more suspicious.
            return new PostingResult.TryLater(Duration.ofMinutes(15), answer);
        }
        if (HOUR.contains(code)) {
            return new PostingResult.TryLater(Duration.ofHours(1), answer);
        }
        if (code == 43) {
            return new PostingResult.TryLater(Duration.ofMinutes(10), answer);
        }
        if (UPLOAD.contains(code)) {
            return new PostingResult.NeverLeft(answer);
        }
        if (ACCOUNT.contains(code)) {
            return new PostingResult.AccountUnusable(answer);
        }
        if (PERSON.contains(code)) {
            return new PostingResult.ForPerson(answer);
        }
        return new PostingResult.Refused(answer, Note.of(code == 222 ? "remedy.LINKS" : "remedy.ELSEWHERE"));
    }
}
