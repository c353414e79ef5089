package city.otklik.city.demo.play;

import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.LoggedFact;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Everybody who acts in the demo, each by the interface that they use in reality. */
public final class DemoPeople {

    private final Map<String, UserClient> people = new ConcurrentHashMap<>();
    private final Map<String, String> passwords;
    private final Map<String, String> services;
    private final DemoNetwork network;
    private final Map<String, String> cases = new ConcurrentHashMap<>();

    /**
     * @param passwords by login
     * @param services base address by the service's name
     */
    public DemoPeople(Map<String, String> passwords, Map<String, String> services, DemoNetwork network) {
        this.passwords = Map.copyOf(passwords);
        this.services = Map.copyOf(services);
        this.network = network;
    }

    public UserClient curator() {
        return person("curator");
    }

    /** The current executor of the case (§6). */
    public UserClient executor(CaseHistory history) {
        return person(history.lines().stream()
                .map(LoggedFact::fact)
                .map(DemoPeople::executorNamedBy)
                .filter(login -> !login.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new RefusedException("nobody is appointed yet", true)));
    }

    private static String executorNamedBy(SpecificRecord fact) {
        return switch (fact) {
            case ExecutorAppointed appointed -> appointed.getExecutor();
            case ExecutorSubstituted substituted -> substituted.getTo();
            default -> "";
        };
    }

    UserClient person(String login) {
        String password = passwords.get(login);
        if (password == null) {
            throw new RefusedException("there is no user with the login " + login, false);
        }
        return people.computeIfAbsent(login, l -> new UserClient(l, password, services));
    }

    /** @return the photo's hash, to attach it by */
    String uploadPhoto(CaseHistory history) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ClassPathResource("demo/lamps.png"));
        return executor(history)
                .send("approval", "/files", parts)
                .path("sha256")
                .asString();
    }

    void replyInNetwork(CaseHistory history, String clarification, String text) {
        network.reply(storyOf(history.caseId()), clarification, text);
    }

    void opened(String story, String caseId) {
        cases.put(story, caseId);
    }

    String caseOf(String story) {
        String caseId = cases.get(story);
        if (caseId == null) {
            throw new RefusedException("story " + story + " has no case yet", true);
        }
        return caseId;
    }

    private String storyOf(String caseId) {
        return cases.entrySet().stream()
                .filter(e -> e.getValue().equals(caseId))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Checks a posting that needs a person: it is sent again when it is not in the network. */
    void checkPosting(CaseHistory history, String kind, int number) {
        List<String> posted = network.postedUnder(storyOf(history.caseId()));
        String text = "";
        for (var posting : executor(history).get("publishing", "/cases/" + history.caseId() + "/postings")) {
            if (posting.path("kind").asString().equals(kind)
                    && posting.path("number").asInt() == number) {
                text = posting.path("text").asString("");
            }
        }
        if (!posted.contains(text)) {
            executor(history)
                    .post(
                            "publishing",
                            "/cases/" + history.caseId() + "/postings/" + kind + "/" + number + "/retry",
                            Map.of());
        }
    }
}
