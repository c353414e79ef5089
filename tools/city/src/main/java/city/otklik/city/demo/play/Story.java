package city.otklik.city.demo.play;

import city.otklik.city.demo.play.ClockSummary.Outcome;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClockKind;
import city.otklik.lifecycle.CaseStatus;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One case of the demo week: the message, what people do about it and when, and what the regulation demands of the outcome.
 * All times are the city's, Europe/Moscow.
 *
 * @param name unique, also part of the message id
 * @param sentAt when the curator sends the message
 * @param repeats name of the story whose author writes again, null for a first message
 */
public record Story(
        String name,
        String title,
        String author,
        String text,
        LocalDateTime sentAt,
        @Nullable String repeats,
        List<Action> actions,
        List<Expectation> expectations) {

    public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    /** The id under which the curator pushes the message. */
    public String messageId() {
        return "demo-" + name;
    }

    public static Builder named(String name, String title) {
        return new Builder(name, title);
    }

    /** Builds a story in the order in which it happens. */
    public static final class Builder {

        private final String name;
        private final String title;
        private String author = "";
        private String text = "";
        private @Nullable LocalDateTime sentAt;
        private @Nullable String repeats;
        private final List<Action> actions = new ArrayList<>();
        private final List<Expectation> expectations = new ArrayList<>();

        private Builder(String name, String title) {
            this.name = name;
            this.title = title;
        }

        public Builder citizen(String who, String wrote) {
            author = who;
            text = wrote;
            return this;
        }

        public Builder again(String story) {
            repeats = story;
            return this;
        }

        /** @param time such as {@code 2026-03-02T09:00} */
        public Builder sent(String time) {
            sentAt = LocalDateTime.parse(time);
            return this;
        }

        /** The executor submits a final draft. All times of actions are such as {@code 2026-03-02T09:00}. */
        public Builder draft(String at, int version, String draft) {
            return then(new Action.SubmitDraft(time(at), version, AnswerKind.FINAL, draft, false));
        }

        public Builder draftWithPhoto(String at, int version, String draft) {
            return then(new Action.SubmitDraft(time(at), version, AnswerKind.FINAL, draft, true));
        }

        public Builder interimDraft(String at, int version, String draft) {
            return then(new Action.SubmitDraft(time(at), version, AnswerKind.INTERIM, draft, false));
        }

        public Builder approve(String at, int version) {
            return then(new Action.ApproveDraft(time(at), version));
        }

        public Builder returnDraft(String at, int version, String remark) {
            return then(new Action.ReturnDraft(time(at), version, remark));
        }

        public Builder ask(String at, int number, String clarification) {
            return then(new Action.AskClarification(time(at), number, clarification));
        }

        public Builder reply(String at, int number, String reply) {
            return then(new Action.ReplyInNetwork(time(at), number, reply));
        }

        public Builder route(String at, String lead) {
            return then(new Action.RouteCase(time(at), lead));
        }

        public Builder confirmRepeat(String at, String ofStory) {
            return then(new Action.ConfirmRepeat(time(at), ofStory));
        }

        private Builder then(Action action) {
            actions.add(action);
            return this;
        }

        private static LocalDateTime time(String at) {
            return LocalDateTime.parse(at);
        }

        public Builder expectClock(ClockKind kind, int round, String due, Outcome outcome) {
            boolean fromAnAct = kind == ClockKind.APPROVAL || kind == ClockKind.REWORK;
            return expectClockNear(kind, round, due, fromAnAct ? 25 : 0, outcome);
        }

        /** The same for a clock whose due instant depends on when people really acted. */
        public Builder expectClockNear(ClockKind kind, int round, String due, int within, Outcome outcome) {
            expectations.add(new Expectation.ClockEnds(kind, round, LocalDateTime.parse(due), within, outcome));
            return this;
        }

        public Builder expect(Class<? extends SpecificRecord> fact, int times) {
            expectations.add(new Expectation.Happens(fact, times));
            return this;
        }

        @SafeVarargs
        public final Builder never(Class<? extends SpecificRecord>... facts) {
            for (Class<? extends SpecificRecord> fact : facts) {
                expectations.add(new Expectation.Happens(fact, 0));
            }
            return this;
        }

        public Builder posted(int comments) {
            expectations.add(new Expectation.Posted(comments));
            return this;
        }

        public Builder expect(Expectation expectation) {
            expectations.add(expectation);
            return this;
        }

        public Story endsAs(CaseStatus status) {
            expectations.add(new Expectation.EndsAs(status));
            return new Story(
                    name,
                    title,
                    author,
                    text,
                    Objects.requireNonNull(sentAt, "sent"),
                    repeats,
                    List.copyOf(actions),
                    List.copyOf(expectations));
        }
    }
}
