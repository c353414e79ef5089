package city.otklik.simulator.networks.vk;

import city.otklik.simulator.administration.NetworkAdministration;
import city.otklik.simulator.administration.NetworkAdministration.CitizenComment;
import city.otklik.simulator.administration.NetworkAdministration.PostOrder;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes the threads that the sample messages link to, so that answers to the samples can be posted. */
@Component
@ConditionalOnProperty("simulator.vk.samples")
final class VkSampleThreads implements ApplicationRunner {

    private static final Pattern LINK = Pattern.compile("https://vk\\.com/wall(-?\\d+)_(\\d+)\\?reply=(\\d+)");

    private final NetworkAdministration administration;
    private final Journal journal;
    private final JsonMapper json;

    VkSampleThreads(NetworkAdministration administration, Journal journal, JsonMapper json) {
        this.administration = administration;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<JsonNode> messages;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("city/otklik/simulator/samples/messages.jsonl").getInputStream(),
                StandardCharsets.UTF_8))) {
            messages = lines.lines().map(json::readTree).toList();
        }
        journal.inTurn(() -> messages.forEach(this::write));
    }

    private void write(JsonNode message) {
        Matcher link = LINK.matcher(message.path("link").asString(""));
        if (link.matches()) {
            long wall = Long.parseLong(link.group(1));
            long post = Long.parseLong(link.group(2));
            administration.write(Network.VK, new PostOrder(wall, post, null, null));
            administration.comment(
                    Network.VK,
                    new CitizenComment(
                            wall,
                            post,
                            Long.valueOf(link.group(3)),
                            null,
                            Long.parseLong(message.path("authorId").asString()),
                            message.path("authorName").asString(),
                            message.path("text").asString()));
        }
    }
}
