package city.otklik.publishing.networks;

import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In-memory twin of a network: its messages are at {@code https://vk.com/OWNER/NUMBER}. */
public final class NetworkInMemory implements NetworkConnector {

    private static final Pattern LINK = Pattern.compile("https://vk\\.com/(\\d+)/(\\d+)");

    /** @param community empty for a person */
    private record Written(
            int id, String community, String person, int under, String text, Instant at, List<String> attachments) {}

    /** What happens on the way of one request. */
    public interface Mishap {
        /** @param accept takes the posting into the network */
        PostingResult befalls(Runnable accept);
    }

    private final InstantSource clock;
    private final List<Written> written = new ArrayList<>();
    private final List<Mishap> mishaps = new ArrayList<>();
    private final List<Runnable> preparations = new ArrayList<>();
    private boolean readable = true;
    private int requests;

    public NetworkInMemory(InstantSource clock) {
        this.clock = clock;
    }

    /** A person writes a message: its address. */
    public synchronized String message(String owner, String person) {
        int id = write("", person, 0, "Когда починят фонари?", List.of());
        return "https://vk.com/" + owner + "/" + id;
    }

    /** A person writes under {@code link}, in reply to {@code externalId}, or to the message itself where it is empty. */
    public synchronized String reply(String link, String person, String externalId, String text) {
        int under = externalId.isEmpty() ? number(link) : Integer.parseInt(externalId);
        return String.valueOf(write("", person, under, text, List.of()));
    }

    /** An account writes by hand: the address. */
    public synchronized String byHand(String link, String community, String text) {
        return url(link, write(community, "", number(link), text, List.of()));
    }

    /** The next request meets this. */
    public synchronized void next(Mishap mishap) {
        mishaps.add(mishap);
    }

    /** The next preparation meets this. */
    public synchronized void nextPreparation(Runnable event) {
        preparations.add(event);
    }

    public synchronized void setReadable(boolean readable) {
        this.readable = readable;
    }

    /** How many requests to post were sent, accepted or not. */
    public synchronized int requests() {
        return requests;
    }

    /** What communities wrote, in order. */
    public synchronized List<String> posted() {
        return written.stream()
                .filter(w -> !w.community().isEmpty())
                .map(Written::text)
                .toList();
    }

    /** The latest comment of a person, as the network would push it. */
    public synchronized PushedComment latest() {
        Written last = written.getLast();
        return new PushedComment() {
            @Override
            public Network network() {
                return Network.VK;
            }

            @Override
            public boolean isUnder(String link) {
                return root(last) == number(link);
            }

            @Override
            public Optional<Reply> answering(OfficialAccount account, String externalId) {
                return NetworkInMemory.answering(last, account, externalId);
            }
        };
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public Optional<Refusal> fault(OfficialAccount account) {
        return Optional.empty();
    }

    @Override
    public Optional<String> wallOwner(String link) {
        Matcher matcher = LINK.matcher(link);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public Prepared prepare(PostingRequest request) {
        Runnable event;
        synchronized (this) {
            event = preparations.isEmpty() ? () -> {} : preparations.removeFirst();
        }
        event.run();
        return new Prepared.Ready(
                request.files().stream().map(PostingRequest.PostingFile::sha256).toList());
    }

    @Override
    public PostingResult post(PostingRequest request, List<String> attachments) {
        Mishap mishap;
        synchronized (this) {
            requests++;
            mishap = mishaps.isEmpty() ? null : mishaps.removeFirst();
        }
        if (mishap != null) {
            return mishap.befalls(() -> accept(request, attachments));
        }
        return accept(request, attachments);
    }

    private synchronized PostingResult accept(PostingRequest request, List<String> attachments) {
        int id = write(request.account().ownerId(), "", number(request.link()), request.text(), attachments);
        return new PostingResult.Accepted(
                String.valueOf(id), url(request.link(), id), written.getLast().at());
    }

    @Override
    public synchronized Search find(PostingRequest request) {
        if (!readable) {
            return new Search.Unreadable(Note.literally("the thread cannot be read"));
        }
        return written.stream()
                .filter(w -> w.community().equals(request.account().ownerId())
                        && w.under() == number(request.link())
                        && w.text().equals(request.text())
                        && !w.at().isBefore(request.since().minusSeconds(60))
                        && !request.others().contains(String.valueOf(w.id())))
                .findFirst()
                .<Search>map(w -> new Search.Found(
                        new PostingResult.Accepted(String.valueOf(w.id()), url(request.link(), w.id()), w.at())))
                .orElseGet(Search.NotFound::new);
    }

    @Override
    public synchronized List<Reply> repliesAfter(
            OfficialAccount account, OfficialAccount.Tokens tokens, String link, String externalId) {
        if (!readable) {
            return List.of();
        }
        return written.stream()
                .filter(w -> root(w) == number(link))
                .flatMap(w -> answering(w, account, externalId).stream())
                .sorted(Comparator.comparing(Reply::at))
                .toList();
    }

    @Override
    public synchronized Optional<Seen> seenAt(OfficialAccount account, OfficialAccount.Tokens tokens, String url) {
        int mark = url.indexOf('#');
        return written.stream()
                .filter(w -> readable && mark >= 0 && url.substring(mark + 1).equals(String.valueOf(w.id())))
                .findFirst()
                .map(w -> new Seen(String.valueOf(w.id()), w.community(), w.at()));
    }

    private static Optional<Reply> answering(Written w, OfficialAccount account, String externalId) {
        int ours = Integer.parseInt(externalId);
        return w.id() > ours && !w.community().equals(account.ownerId())
                ? Optional.of(new Reply(String.valueOf(w.id()), w.person(), w.text(), w.at(), w.under() == ours))
                : Optional.empty();
    }

    private int write(String community, String person, int under, String text, List<String> attachments) {
        int id = written.size() + 1;
        Instant seconds = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        written.add(new Written(id, community, person, under, text, seconds, attachments));
        return id;
    }

    private int root(Written comment) {
        Written at = comment;
        while (at.under() != 0) {
            at = written.get(at.under() - 1);
        }
        return at.id();
    }

    private static int number(String link) {
        Matcher matcher = LINK.matcher(link);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("No link of this network");
        }
        return Integer.parseInt(Objects.requireNonNull(matcher.group(2)));
    }

    private static String url(String link, int id) {
        return link + "#" + id;
    }
}
