package city.otklik.city.demo.play;

import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.city.log.CaseView;
import city.otklik.city.log.LogLine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Everybody who acts in the demo city, each by the interface they would use in life. */
public final class Townspeople {

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, String> passwords;
    private final Map<String, String> services;
    private final DemoNetwork network;
    private final Map<String, String> cases = new ConcurrentHashMap<>();

    /**
     * @param passwords by login
     * @param services base address by the service's name
     */
    public Townspeople(Map<String, String> passwords, Map<String, String> services, DemoNetwork network) {
        this.passwords = Map.copyOf(passwords);
        this.services = Map.copyOf(services);
        this.network = network;
    }

    public Person curator() {
        return person("curator");
    }

    /** The one who answers for the case now (§6). */
    public Person executor(CaseView kase) {
        return person(kase.lines().stream()
                .map(LogLine::fact)
                .map(Townspeople::executorNamedBy)
                .filter(login -> !login.isEmpty())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new Refused("nobody is appointed yet", true)));
    }

    private static String executorNamedBy(SpecificRecord fact) {
        return switch (fact) {
            case ExecutorAppointed appointed -> appointed.getExecutor();
            case ExecutorSubstituted substituted -> substituted.getTo();
            default -> "";
        };
    }

    Person person(String login) {
        String password = passwords.get(login);
        if (password == null) {
            throw new Refused("nobody here has the login " + login, false);
        }
        return people.computeIfAbsent(login, l -> new Person(l, password, services));
    }

    /** @return the photo's hash, to attach it by */
    String uploadPhoto(CaseView kase) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ClassPathResource("demo/lamps.png"));
        return executor(kase).send("approval", "/files", parts).path("sha256").asString();
    }

    void replyInNetwork(CaseView kase, String question, String text) {
        network.reply(storyOf(kase.caseId()), question, text);
    }

    void opened(String story, String caseId) {
        cases.put(story, caseId);
    }

    String caseOf(String story) {
        String caseId = cases.get(story);
        if (caseId == null) {
            throw new Refused("story " + story + " has no case yet", true);
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

    /** Looks after postings that a person must look at: sent again when they do not stand in the network. */
    void lookAfter(CaseView kase, String kind, int number) {
        List<String> standing = network.postedUnder(storyOf(kase.caseId()));
        String text = "";
        for (var posting : executor(kase).get("publishing", "/cases/" + kase.caseId() + "/postings")) {
            if (posting.path("kind").asString().equals(kind)
                    && posting.path("number").asInt() == number) {
                text = posting.path("text").asString("");
            }
        }
        if (!standing.contains(text)) {
            executor(kase)
                    .post(
                            "publishing",
                            "/cases/" + kase.caseId() + "/postings/" + kind + "/" + number + "/retry",
                            Map.of());
        }
    }
}
