package city.otklik.city.faults;

import city.otklik.city.faults.FaultsClient.Answer;
import city.otklik.facts.PublicationNeedsPerson;
import city.otklik.messaging.Fact;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The people of one case: they act by the public interfaces and do again what nothing came back of. */
final class CasePeople {

    private static final Duration SHOWS_IN = Duration.ofMillis(150);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(500);
    private static final Duration BEFORE_A_PERSON_LOOKS = Duration.ofSeconds(8);

    private final Life.World world;
    private final int number;
    private final String caseId;
    private final Function<PublicationNeedsPerson, String> textOf;
    private final Set<String> lookedAt = new HashSet<>();

    /** @param textOf what was to be posted */
    CasePeople(Life.World world, int number, String caseId, Function<PublicationNeedsPerson, String> textOf) {
        this.world = world;
        this.number = number;
        this.caseId = caseId;
        this.textOf = textOf;
    }

    /**
     * A command to approval, sent again under its key while nothing or an error comes back. Where nobody can know whether it
     * was carried out, the case is read first (ADR 20).
     *
     * @param body what to send; empty while that cannot be known
     * @param inCase whether the case, as approval shows it, has what is to be done
     * @param done whether the log has it
     */
    void command(
            String login,
            String path,
            Supplier<Optional<Map<String, Object>>> body,
            Predicate<JsonNode> inCase,
            BooleanSupplier done)
            throws InterruptedException {
        Map.Entry<String, String> condition = newKey();
        boolean acknowledged = false;
        String last = "that the draft is not there";
        for (long end = end(); !done.getAsBoolean(); ) {
            if (System.nanoTime() > end) {
                throw new StuckException(
                        path + (acknowledged ? " was done, but the log does not show it: " : " is not done: ") + last);
            }
            Optional<Map<String, Object>> sent = acknowledged ? Optional.empty() : body.get();
            if (sent.isPresent()) {
                Answer answer = world.calls().post(login, approvalCase() + path, sent.get(), condition);
                last = answer.toString();
                acknowledged = answer.isDone();
                if (isUnknown(answer)) {
                    Thread.sleep(BEFORE_A_PERSON_LOOKS);
                    // It may be decided and not yet in the log. Of a case that cannot be read nothing is known.
                    Answer read = world.calls().get(login, approvalCase());
                    acknowledged = inCase.test(read.body());
                    condition =
                            read.etag().map(tag -> Map.entry("If-Match", tag)).orElse(condition);
                } else if (!acknowledged && !answer.mayPass() && !done.getAsBoolean()) {
                    throw new StuckException(path + " is refused: " + answer);
                }
            }
            lookAtPostings();
            Thread.sleep(acknowledged ? SHOWS_IN : BEFORE_ANOTHER_TRY);
        }
    }

    private static boolean isUnknown(Answer answer) {
        return answer.status() == 409 && answer.text().contains("unknown-end") || answer.status() == 412;
    }

    private static Map.Entry<String, String> newKey() {
        return Map.entry("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The hash of a draft as the curator reads it; empty while it cannot be read. */
    Optional<Map<String, Object>> readDraft(int version) {
        return draftIn(world.calls().get("curator", approvalCase()).body(), version)
                .map(draft -> Map.<String, Object>of(
                        "contentHash", draft.path("contentHash").asString()));
    }

    /** A version in a case as approval shows it. */
    static Optional<JsonNode> draftIn(JsonNode approvalCase, int version) {
        return approvalCase
                .path("drafts")
                .valueStream()
                .filter(draft -> draft.path("version").asInt() == version)
                .findFirst();
    }

    private String approvalCase() {
        return world.services().get("approval") + "/cases/" + caseId;
    }

    /** Waits until the log shows it. */
    void await(String what, BooleanSupplier done) throws InterruptedException {
        for (long end = end(); !done.getAsBoolean(); ) {
            if (System.nanoTime() > end) {
                throw new StuckException(what + " does not come; the log has "
                        + world.log().of(caseId).stream().map(Fact::type).toList());
            }
            lookAtPostings();
            Thread.sleep(SHOWS_IN);
        }
    }

    /** A posting whose fate nobody knows is looked up: recorded where it is in the network, else sent again. */
    private void lookAtPostings() throws InterruptedException {
        for (Fact fact : world.log().of(caseId)) {
            if (fact.content() instanceof PublicationNeedsPerson asked && lookedAt.add(fact.id())) {
                Thread.sleep(BEFORE_A_PERSON_LOOKS);
                String posting = world.services().get("publishing") + "/cases/" + caseId + "/postings/"
                        + asked.getPosting() + "/" + asked.getNumber();
                String found = world.network().ledgerOf(number).stream()
                        .filter(entry -> entry.path("text").asString().equals(textOf.apply(asked)))
                        .map(entry -> entry.path("url").asString())
                        .findFirst()
                        .orElse("");
                Answer answer = found.isEmpty()
                        ? world.calls().post("supervisor", posting + "/retry", Map.of(), newKey())
                        : world.calls().post("supervisor", posting + "/manual", Map.of("url", found), newKey());
                if (answer.status() == 0 || answer.status() >= 500) {
                    lookedAt.remove(fact.id());
                }
            }
        }
    }

    private long end() {
        return System.nanoTime() + world.patience().toNanos();
    }
}
