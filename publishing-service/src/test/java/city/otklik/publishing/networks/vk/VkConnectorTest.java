package city.otklik.publishing.networks.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.AccountsInMemory;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.NetworkConnector.Prepared;
import city.otklik.publishing.networks.NetworkConnector.Search;
import city.otklik.publishing.networks.NetworkConnectorContract;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.StoredFiles;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.RestClient;

/** The connector to VK, on the emulated one. */
class VkConnectorTest extends NetworkConnectorContract {

    /** SHA-256 of the content below. */
    private static final String PHOTO = "92b2fa58028958317e408bd84ecfa70f5ee35b121991dbc232c49d166353708b";

    @TempDir
    Path stored;

    private final EmulatedVk vk = EmulatedVk.shared();

    @BeforeEach
    void nothingGoesWrong() {
        vk.forgetFaults();
    }

    @Override
    protected NetworkConnector connector() {
        return vk.connector(stored);
    }

    @Override
    protected AccountRegister accounts() {
        return AccountsInMemory.withCommunity(EmulatedVk.GROUP, EmulatedVk.COMMUNITY_TOKEN, EmulatedVk.SERVICE_TOKEN);
    }

    @Override
    protected String message() {
        return vk.newMessage("Когда починят фонари?");
    }

    @Override
    protected String reply(String link, String person, String externalId, String text) {
        VkLink message = VkLink.parse(link).orElseThrow();
        Long under = externalId.isEmpty() ? message.reply() : Long.valueOf(externalId);
        return vk.comment(message.postId(), under, Long.parseLong(person), text)
                .path("commentId")
                .asString();
    }

    @Override
    protected void close(String link) {
        vk.commenting("HIDDEN");
    }

    private PostingRequest withPhoto(AccountRegister register) {
        return new PostingRequest(
                "key",
                register.named("city-vk").orElseThrow(),
                register.tokensOf("city-vk"),
                message(),
                "С фото",
                List.of(new PostingFile("фото.jpg", "image/jpeg", PHOTO)),
                Instant.now(),
                Set.of());
    }

    @Test
    void a_stored_photo_is_attached() throws IOException {
        Files.createDirectories(stored.resolve("92"));
        Files.writeString(stored.resolve("92").resolve(PHOTO), "a picture");
        PostingRequest request = withPhoto(accounts());
        Prepared prepared = connector().prepare(request);
        assertThat(prepared).isInstanceOf(Prepared.Ready.class);
        connector().post(request, ((Prepared.Ready) prepared).attachments());
        assertThat(vk.ledger().path(0).path("attachments").path(0).asString()).startsWith("doc");
    }

    @Test
    void a_photo_that_is_not_stored_needs_a_person() {
        assertThat(connector().prepare(withPhoto(accounts())))
                .isInstanceOfSatisfying(
                        Prepared.NotReady.class,
                        notReady -> assertThat(notReady.why()).isInstanceOf(PostingResult.ForPerson.class));
    }

    @Test
    void an_upload_that_fails_in_doubt_may_be_made_again() throws IOException {
        Files.createDirectories(stored.resolve("92"));
        Files.writeString(stored.resolve("92").resolve(PHOTO), "a picture");
        for (String method : List.of("docs.getWallUploadServer", "upload.doc", "docs.save")) {
            vk.forgetFaults();
            vk.fault(method, "accept_then_close", 0);
            assertThat(connector().prepare(withPhoto(accounts())))
                    .as(method)
                    .isInstanceOfSatisfying(
                            Prepared.NotReady.class,
                            notReady -> assertThat(notReady.why()).isInstanceOf(PostingResult.NeverLeft.class));
        }
        assertThat(vk.posted()).isEmpty();
    }

    @Test
    void a_thread_too_long_to_be_read_does_not_show_that_nothing_was_posted() {
        PostingRequest request = withPhoto(accounts());
        assertThat(connector().find(request)).isInstanceOf(Search.NotFound.class);
        for (int comment = 0; comment < 100; comment++) {
            reply(request.link(), AUTHOR, "", "Когда?");
        }
        assertThat(connector().find(request)).isInstanceOf(Search.Unreadable.class);
    }

    @Test
    void without_a_token_nothing_is_tried() {
        AccountRegister register = AccountsInMemory.withCommunity(EmulatedVk.GROUP, "", EmulatedVk.SERVICE_TOKEN);
        assertThat(connector().prepare(withPhoto(register)))
                .isInstanceOfSatisfying(
                        Prepared.NotReady.class,
                        notReady -> assertThat(notReady.why()).isInstanceOf(PostingResult.AccountUnusable.class));
    }

    @Test
    void where_nobody_listens_the_request_never_left() {
        assertThat(nowhere(RestClient.builder()).post(withPhoto(accounts()), List.of()))
                .isInstanceOf(PostingResult.NeverLeft.class);
    }

    /** An observation would put the city's trace into the request, and a network is none of our services. */
    @Test
    void a_network_is_told_nothing_of_a_trace() {
        ObservationRegistry registry = ObservationRegistry.create();
        List<Observation.Context> observed = new ArrayList<>();
        registry.observationConfig().observationHandler(observed::add);

        nowhere(RestClient.builder().observationRegistry(registry)).post(withPhoto(accounts()), List.of());

        assertThat(observed).isEmpty();
    }

    private NetworkConnector nowhere(RestClient.Builder http) {
        return new VkConnector(
                new StoredFiles(stored),
                http,
                new VkProperties(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
