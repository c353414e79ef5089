package city.otklik.city.demo.play;

import city.otklik.cli.log.CaseHistory;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.RepeatConfirmed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One thing a person does in a story, by the public interfaces only. Whether it is done is read from the log, so that a
 * killed demo resumes where it stopped and does nothing twice.
 */
public sealed interface Action {

    /** The city's time, Europe/Moscow; done as soon after it as the action before allows. */
    LocalDateTime at();

    boolean isDone(CaseHistory history);

    /** @throws RefusedException when the city refuses */
    void perform(DemoPeople people, CaseHistory history);

    /** The executor submits a draft. */
    record SubmitDraft(LocalDateTime at, int version, AnswerKind kind, String text, boolean withPhoto)
            implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(DraftSubmitted.class, d -> d.getVersion() == version);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            List<String> photos = withPhoto ? List.of(people.uploadPhoto(history)) : List.of();
            people.executor(history)
                    .post(
                            "approval",
                            "/cases/" + history.caseId() + "/drafts",
                            withPhoto
                                    ? Map.of("kind", kind.name(), "text", text, "attachments", photos)
                                    : Map.of(
                                            "kind",
                                            kind.name(),
                                            "text",
                                            text,
                                            "attachments",
                                            photos,
                                            "noAttachments",
                                            true));
        }
    }

    /** The curator approves a version. */
    record ApproveDraft(LocalDateTime at, int version) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(DraftApproved.class, d -> d.getVersion() == version);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            String path = "/cases/" + history.caseId();
            people.curator()
                    .get("approval", path)
                    .path("drafts")
                    .valueStream()
                    .filter(draft -> draft.path("version").asInt() == version)
                    .map(draft -> draft.path("contentHash").asString())
                    .forEach(read -> people.curator()
                            .post("approval", path + "/drafts/" + version + "/approval", Map.of("contentHash", read)));
        }
    }

    /** The curator returns a version for rework. */
    record ReturnDraft(LocalDateTime at, int version, String remark) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(DraftReturned.class, d -> d.getVersion() == version);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            people.curator()
                    .post(
                            "approval",
                            "/cases/" + history.caseId() + "/drafts/" + version + "/return",
                            Map.of("remark", remark));
        }
    }

    /** The executor asks the author; done once the clarification is in the network. */
    record AskClarification(LocalDateTime at, int number, String text) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(ClarificationPosted.class, c -> c.getClarification() == number);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            if (!history.has(ClarificationAsked.class, c -> c.getClarification() == number)) {
                people.executor(history)
                        .post("approval", "/cases/" + history.caseId() + "/clarifications", Map.of("text", text));
            }
        }
    }

    /** The author replies to our clarification in the network. */
    record ReplyInNetwork(LocalDateTime at, int number, String text) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(ClarificationAnswered.class, c -> c.getClarification() == number);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            ClarificationPosted clarification = history.all(ClarificationPosted.class)
                    .filter(c -> c.getClarification() == number)
                    .findFirst()
                    .orElseThrow();
            people.replyInNetwork(history, clarification.getExternalId(), text);
        }
    }

    /** A person routes the case. */
    record RouteCase(LocalDateTime at, String lead) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(CaseRouted.class, CaseRouted::getByPerson);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            people.executor(history)
                    .post(
                            "routing",
                            "/cases/" + history.caseId() + "/route",
                            Map.of("lead", lead, "coDepartments", List.of(), "reason", "по существу вопроса"));
        }
    }

    /** The executor confirms what the message repeats. */
    record ConfirmRepeat(LocalDateTime at, String ofStory) implements Action {
        @Override
        public boolean isDone(CaseHistory history) {
            return history.has(RepeatConfirmed.class, r -> true);
        }

        @Override
        public void perform(DemoPeople people, CaseHistory history) {
            people.executor(history)
                    .post(
                            "intake",
                            "/cases/" + history.caseId() + "/repeats",
                            Map.of("repeatOf", people.caseOf(ofStory), "confirmed", true));
        }
    }
}
