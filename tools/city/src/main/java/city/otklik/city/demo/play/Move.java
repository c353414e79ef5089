package city.otklik.city.demo.play;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClarificationAnswered;
import city.otklik.facts.ClarificationAsked;
import city.otklik.facts.ClarificationPosted;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftReturned;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.city.log.CaseView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * One thing a person does in a story, by the public interfaces only. Whether it is done is read from the log, so that a
 * demo killed in between goes on where it stopped and does nothing twice.
 */
public sealed interface Move {

    /** The city's time, Europe/Moscow; done as soon after it as the move before allows. */
    LocalDateTime at();

    boolean isDone(CaseView kase);

    /** @throws Refused when the city says no */
    void make(Townspeople people, CaseView kase);

    /** The executor submits a draft. */
    record Drafts(LocalDateTime at, int version, AnswerKind kind, String text, boolean withPhoto) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(DraftSubmitted.class, d -> d.getVersion() == version);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            List<String> photos = withPhoto ? List.of(people.uploadPhoto(kase)) : List.of();
            people.executor(kase)
                    .post(
                            "approval",
                            "/cases/" + kase.caseId() + "/drafts",
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
    record Approves(LocalDateTime at, int version) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(DraftApproved.class, d -> d.getVersion() == version);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            people.curator().post("approval", "/cases/" + kase.caseId() + "/drafts/" + version + "/approval", Map.of());
        }
    }

    /** The curator returns a version for rework. */
    record Returns(LocalDateTime at, int version, String remark) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(DraftReturned.class, d -> d.getVersion() == version);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            people.curator()
                    .post(
                            "approval",
                            "/cases/" + kase.caseId() + "/drafts/" + version + "/return",
                            Map.of("remark", remark));
        }
    }

    /** The executor asks the author; done once the question stands in the network. */
    record Asks(LocalDateTime at, int number, String text) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(ClarificationPosted.class, c -> c.getClarification() == number);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            if (!kase.has(ClarificationAsked.class, c -> c.getClarification() == number)) {
                people.executor(kase)
                        .post("approval", "/cases/" + kase.caseId() + "/clarifications", Map.of("text", text));
            }
        }
    }

    /** The author replies to our question in the network. */
    record Replies(LocalDateTime at, int number, String text) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(ClarificationAnswered.class, c -> c.getClarification() == number);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            ClarificationPosted question = kase.all(ClarificationPosted.class)
                    .filter(c -> c.getClarification() == number)
                    .findFirst()
                    .orElseThrow();
            people.replyInNetwork(kase, question.getExternalId(), text);
        }
    }

    /** A person decides whose the case is. */
    record Routes(LocalDateTime at, String lead) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(CaseRouted.class, CaseRouted::getByPerson);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            people.executor(kase)
                    .post(
                            "routing",
                            "/cases/" + kase.caseId() + "/route",
                            Map.of("lead", lead, "coDepartments", List.of(), "reason", "по существу вопроса"));
        }
    }

    /** The executor confirms what the message repeats. */
    record ConfirmsRepeat(LocalDateTime at, String ofStory) implements Move {
        @Override
        public boolean isDone(CaseView kase) {
            return kase.has(RepeatConfirmed.class, r -> true);
        }

        @Override
        public void make(Townspeople people, CaseView kase) {
            people.executor(kase)
                    .post(
                            "intake",
                            "/cases/" + kase.caseId() + "/repeats",
                            Map.of("repeatOf", people.caseOf(ofStory), "confirmed", true));
        }
    }
}
