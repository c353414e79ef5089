package city.otklik.simulator.ledger;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Walls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything that official accounts posted, in order; nothing ever leaves it. */
@Component
public final class Ledger {

    private final List<Posting> postings = new ArrayList<>();
    private final Map<Attempt.Intent, Integer> attempts = new HashMap<>();
    private final List<Attempt> attempted = new ArrayList<>();
    private final Track<Posting> postingTrack;
    private final Track<Attempt> attemptTrack;
    private final Walls walls;

    Ledger(Journal journal, Walls walls) {
        this.walls = walls;
        this.postingTrack = journal.track("posting", Posting.class, postings::add);
        this.attemptTrack = journal.track("attempt", Attempt.class, this::count);
    }

    private void count(Attempt attempt) {
        attempted.add(attempt);
        attempts.merge(attempt.intent(), 1, Integer::sum);
    }

    /** Counts a call before anything is decided about it. */
    public void attempted(Attempt attempt) {
        attemptTrack.record(attempt);
    }

    /** Records a posting. */
    public void posted(Posting posting) {
        postingTrack.record(posting);
    }

    /** The last posting of an account with exactly this text. */
    public Optional<Posting> lastWithText(Network network, long account, String text) {
        return postings.reversed().stream()
                .filter(p -> by(p, network, account) && p.text().equals(text))
                .findFirst();
    }

    /** The posting that an account made with this key. */
    public Optional<Posting> withGuid(Network network, long account, String guid) {
        return postings.stream()
                .filter(p -> by(p, network, account) && guid.equals(p.guid()))
                .findFirst();
    }

    private static boolean by(Posting posting, Network network, long account) {
        return posting.wall().network() == network && posting.account() == account;
    }

    List<LedgerEntryView> entries() {
        return postings.stream().map(this::entry).toList();
    }

    private LedgerEntryView entry(Posting posting) {
        boolean visible = walls.comment(posting.wall(), posting.comment())
                .filter(c -> !c.deleted())
                .isPresent();
        return LedgerEntryView.of(posting, attempts.getOrDefault(posting.intent(), 0), visible);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempted);
    }

    /**
     * A posting as the ledger shows it.
     *
     * @param attempts how many calls wanted exactly this (account, post, parent, text), refused and dropped ones included
     * @param visible whether people still see it
     */
    record LedgerEntryView(
            Network network,
            long account,
            long ownerId,
            long postId,
            long commentId,
            @Nullable Long replyTo,
            String text,
            List<String> attachments,
            @Nullable String guid,
            String url,
            Instant postedAt,
            Instant postedAtWall,
            int attempts,
            boolean visible) {

        static LedgerEntryView of(Posting posting, int attempts, boolean visible) {
            return new LedgerEntryView(
                    posting.wall().network(),
                    posting.account(),
                    posting.wall().owner(),
                    posting.post(),
                    posting.comment(),
                    posting.replyTo(),
                    posting.text(),
                    posting.attachments(),
                    posting.guid(),
                    posting.url(),
                    posting.at().city(),
                    posting.at().wall(),
                    attempts,
                    visible);
        }
    }
}
