package city.otklik.city.demo;

import city.otklik.city.demo.play.DemoNetwork;
import city.otklik.city.demo.play.RefusedException;
import city.otklik.city.demo.play.Story;
import city.otklik.city.stack.EmulatedCommunity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/** Citizens in the emulated VK, by the simulator's administration interface: one post of the community a story. */
final class SimulatorClient implements DemoNetwork {

    private static final long WALL = -Long.parseLong(EmulatedCommunity.GROUP_ID);
    private static final long FIRST_POST = 101;

    private final RestClient http;
    private final List<Story> stories;

    SimulatorClient(String address, List<Story> stories) {
        this.http = RestClient.builder()
                .baseUrl(address)
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
        this.stories = List.copyOf(stories);
    }

    /** Writes the posts on the city's wall; doing so again changes nothing. */
    void prepare() {
        for (Story story : stories) {
            post(
                    "/simulator/vk/posts",
                    Map.of("ownerId", WALL, "postId", postOf(story.name()), "text", "Новости города"));
        }
    }

    @Override
    public Written write(Story story) {
        long post = postOf(story.name());
        long citizen = citizenOf(story.author());
        for (JsonNode line : get("/simulator/vk/posts/" + WALL + "/" + post).path("comments")) {
            if (line.path("authorId").asLong(line.path("author").asLong()) == citizen) {
                return written(line, citizen);
            }
        }
        return written(
                post(
                        "/simulator/vk/comments",
                        Map.of(
                                "ownerId",
                                WALL,
                                "postId",
                                post,
                                "citizenId",
                                citizen,
                                "name",
                                story.author(),
                                "text",
                                story.text())),
                citizen);
    }

    @Override
    public void reply(String story, String comment, String text) {
        Story played =
                stories.stream().filter(s -> s.name().equals(story)).findFirst().orElseThrow();
        post(
                "/simulator/vk/comments",
                Map.of(
                        "ownerId",
                        WALL,
                        "postId",
                        postOf(story),
                        "replyTo",
                        Long.parseLong(comment),
                        "citizenId",
                        citizenOf(played.author()),
                        "name",
                        played.author(),
                        "text",
                        text));
    }

    @Override
    public List<String> postedUnder(String story) {
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : get("/simulator/ledger?ownerId=" + WALL + "&postId=" + postOf(story))) {
            texts.add(entry.path("text").asString(""));
        }
        return texts;
    }

    private static Written written(JsonNode line, long citizen) {
        return new Written(line.path("url").asString(line.path("link").asString("")), String.valueOf(citizen));
    }

    private long postOf(String story) {
        for (int i = 0; i < stories.size(); i++) {
            if (stories.get(i).name().equals(story)) {
                return FIRST_POST + i;
            }
        }
        throw new IllegalArgumentException("no story " + story);
    }

    private static long citizenOf(String author) {
        return 1_000 + Math.floorMod(author.hashCode(), 1_000_000);
    }

    private JsonNode post(String path, Object body) {
        try {
            return Objects.requireNonNull(http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(body)
                    .retrieve()
                    .body(JsonNode.class));
        } catch (RestClientException e) {
            throw new RefusedException("the emulated network: " + e.getMessage(), true);
        }
    }

    private JsonNode get(String path) {
        try {
            return Objects.requireNonNull(http.get().uri(path).retrieve().body(JsonNode.class));
        } catch (RestClientException e) {
            throw new RefusedException("the emulated network: " + e.getMessage(), true);
        }
    }
}
