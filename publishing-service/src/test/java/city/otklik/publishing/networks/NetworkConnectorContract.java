package city.otklik.publishing.networks;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.NetworkConnector.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every connector does for the account that posts, whatever its network. */
public abstract class NetworkConnectorContract {

    protected static final String AUTHOR = "77";
    private static final String TEXT = "Здравствуйте, Анна! Фонари «на Ленина» заменят завтра & послезавтра.";

    /** What the connector under test is and how people write in its network. */
    protected abstract NetworkConnector connector();

    /** The register with {@code city-vk}, which has all the tokens it needs. */
    protected abstract AccountRegister accounts();

    /** A person writes on the account's page: the address. */
    protected abstract String message();

    /** A person replies to {@code externalId}, or to the message itself where it is empty: the id. */
    protected abstract String reply(String link, String person, String externalId, String text);

    /** From now on the thread of {@code link} cannot be read. */
    protected abstract void close(String link);

    private OfficialAccount account() {
        return accounts().named("city-vk").orElseThrow();
    }

    private OfficialAccount.Tokens tokens() {
        return accounts().tokensOf("city-vk");
    }

    private PostingRequest request(String link, String text, Instant since, String... others) {
        return new PostingRequest(
                link + ":ANSWER:1", account(), tokens(), link, text, List.of(), since, Set.of(others));
    }

    private PostingResult.Accepted posted(String link, String text) {
        PostingRequest request = request(link, text, Instant.now());
        Prepared prepared = connector().prepare(request);
        assertThat(prepared).isEqualTo(new Prepared.Ready(List.of()));
        PostingResult result = connector().post(request, List.of());
        assertThat(result).isInstanceOf(PostingResult.Accepted.class);
        return (PostingResult.Accepted) result;
    }

    @Test
    void it_knows_its_network_and_its_links() {
        assertThat(connector().network()).isEqualTo(Network.VK);
        assertThat(connector().wallOwner(message())).contains(account().ownerId());
        assertThat(connector().wallOwner("https://example.org/1")).isEmpty();
        assertThat(connector().wallOwner("")).isEmpty();
    }

    @Test
    void what_is_posted_has_an_id_an_address_and_a_time() {
        Instant before = Instant.now().minusSeconds(1);
        PostingResult.Accepted accepted = posted(message(), TEXT);
        assertThat(accepted.externalId()).isNotEmpty();
        assertThat(accepted.at()).isBetween(before, Instant.now());
        Seen seen = connector().seenAt(account(), tokens(), accepted.url()).orElseThrow();
        assertThat(seen)
                .isEqualTo(new Seen(accepted.externalId(), account().ownerId(), Objects.requireNonNull(accepted.at())));
    }

    @Test
    void what_was_posted_is_found_again_by_its_text() {
        String link = message();
        PostingResult.Accepted accepted = posted(link, TEXT);
        assertThat(connector().find(request(link, TEXT, Instant.now()))).isEqualTo(new Search.Found(accepted));
    }

    @Test
    void what_was_not_posted_is_not_found() {
        String link = message();
        String elsewhere = message();
        posted(link, TEXT);
        Instant now = Instant.now();
        assertThat(connector().find(request(link, TEXT + "!", now))).isEqualTo(new Search.NotFound());
        assertThat(connector().find(request(elsewhere, TEXT, now))).isEqualTo(new Search.NotFound());
        assertThat(connector().find(request(link, TEXT, now.plus(Duration.ofMinutes(5)))))
                .isEqualTo(new Search.NotFound());
    }

    @Test
    void what_is_another_posting_is_not_found() {
        String link = message();
        PostingResult.Accepted first = posted(link, TEXT);
        assertThat(connector().find(request(link, TEXT, Instant.now(), first.externalId())))
                .isEqualTo(new Search.NotFound());
    }

    @Test
    void what_a_citizen_wrote_is_not_found_as_ours() {
        String link = message();
        reply(link, AUTHOR, "", TEXT);
        assertThat(connector().find(request(link, TEXT, Instant.now()))).isEqualTo(new Search.NotFound());
    }

    @Test
    void replies_come_in_order_and_say_whether_they_reply_to_us() {
        String link = message();
        reply(link, "88", "", "До вопроса");
        PostingResult.Accepted question = posted(link, "Уточните адрес.");
        String stranger = reply(link, "88", question.externalId(), "А у нас?");
        String below = reply(link, AUTHOR, "", "Ну");
        String answer = reply(link, AUTHOR, question.externalId(), "Ленина, 5");
        posted(link, "Спасибо.");
        List<Reply> replies = connector().repliesAfter(account(), tokens(), link, question.externalId());
        assertThat(replies).extracting(Reply::id).containsExactly(stranger, below, answer);
        assertThat(replies).extracting(Reply::authorId).containsExactly("88", AUTHOR, AUTHOR);
        assertThat(replies).extracting(Reply::repliesToUs).containsExactly(true, false, true);
        assertThat(replies.getLast().text()).endsWith("Ленина, 5");
    }

    @Test
    void what_a_person_wrote_belongs_to_no_account() {
        String link = message();
        PostingResult.Accepted ours = posted(link, TEXT);
        String id = reply(link, AUTHOR, "", "Сам отвечу");
        String url = ours.url().replace(ours.externalId(), id);
        assertThat(connector().seenAt(account(), tokens(), url))
                .hasValueSatisfying(seen -> assertThat(seen.ownerId()).isEmpty());
    }

    @Test
    void what_is_nowhere_is_not_seen() {
        assertThat(connector().seenAt(account(), tokens(), "https://example.org/1"))
                .isEmpty();
    }

    @Test
    void a_thread_that_cannot_be_read_is_unreadable() {
        String link = message();
        PostingResult.Accepted accepted = posted(link, TEXT);
        close(link);
        assertThat(connector().find(request(link, TEXT, Instant.now()))).isInstanceOf(Search.Unreadable.class);
        assertThat(connector().repliesAfter(account(), tokens(), link, accepted.externalId()))
                .isEmpty();
        assertThat(connector().seenAt(account(), tokens(), accepted.url())).isEmpty();
    }
}
