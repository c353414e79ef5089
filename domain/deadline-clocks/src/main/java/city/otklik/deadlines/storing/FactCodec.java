package city.otklik.deadlines.storing;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.PriorityClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One fact of the history in bytes. The numbers of the types never change; new ones are added at the end. */
final class FactCodec {
    /** Instants are counted from 2020 on, to save a byte or two. */
    private static final long BASE = 1_577_836_800_000L;

    void encode(ByteWriter out, ClockFact fact) {
        out.count(typeOf(fact));
        FactIdCodec.write(out, fact.id());
        instant(out, fact.occurredAt());
        switch (fact) {
            case ClockFact.Opening opening -> {
                instant(out, opening.sentAt());
                out.count(opening.priority().ordinal());
            }
            case ClockFact.PriorityChanged changed -> out.count(changed.to().ordinal());
            case ClockFact.OfVersion ofVersion -> {
                out.count(ofVersion.version());
                if (ofVersion instanceof ClockFact.DraftSubmitted draft) {
                    out.count(draft.kind().ordinal());
                } else if (ofVersion instanceof ClockFact.AnswerPublished answer) {
                    out.count(answer.kind().ordinal());
                }
            }
            case ClockFact.OfClarification clarification -> {
                out.count(clarification.clarification());
                if (clarification instanceof ClockFact.ClarificationAnswered answered) {
                    out.text(answered.reply());
                } else if (clarification instanceof ClockFact.ReplyDismissed dismissed) {
                    out.text(dismissed.reply());
                }
            }
            case ClockFact.RecordedTimeConfirmed confirmed -> {
                FactIdCodec.write(out, confirmed.recorded());
                instant(out, confirmed.claimedAt());
            }
            case ClockFact.ExecutorAppointed appointed -> out.text(appointed.executor());
            case ClockFact.CaseRouted routed -> out.text(routed.department());
            case ClockFact.Ending ending -> {}
            case ClockFact.PublicationImpossible impossible -> {}
        }
    }

    private static int typeOf(ClockFact fact) {
        return switch (fact) {
            case ClockFact.MessageAccepted f -> 1;
            case ClockFact.ScreeningDoubted f -> 2;
            case ClockFact.RejectionOverturned f -> 3;
            case ClockFact.MessageRejected f -> 4;
            case ClockFact.MessageWithdrawn f -> 5;
            case ClockFact.CaseTransferred f -> 6;
            case ClockFact.CaseClosed f -> 7;
            case ClockFact.PublicationImpossible f -> 8;
            case ClockFact.PriorityChanged f -> 9;
            case ClockFact.DraftSubmitted f -> 10;
            case ClockFact.DraftApproved f -> 11;
            case ClockFact.DraftReturned f -> 12;
            case ClockFact.ClarificationPosted f -> 13;
            case ClockFact.ClarificationAnswered f -> 14;
            case ClockFact.ReplyDismissed f -> 15;
            case ClockFact.ClarificationWithdrawn f -> 16;
            case ClockFact.AnswerPublished f -> 17;
            case ClockFact.RecordedTimeConfirmed f -> 18;
            case ClockFact.ExecutorAppointed f -> 19;
            case ClockFact.CaseRouted f -> 20;
        };
    }

    /** The fact; null for a type only a newer release knows. Fields a newer release appended are passed over. */
    @Nullable
    ClockFact decode(ByteReader in) {
        int type = in.number();
        var id = FactIdCodec.read(in);
        var at = instant(in);
        return switch (type) {
            case 1 -> new ClockFact.MessageAccepted(id, at, instant(in), priority(in));
            case 2 -> new ClockFact.ScreeningDoubted(id, at, instant(in), priority(in));
            case 3 -> new ClockFact.RejectionOverturned(id, at, instant(in), priority(in));
            case 4 -> new ClockFact.MessageRejected(id, at);
            case 5 -> new ClockFact.MessageWithdrawn(id, at);
            case 6 -> new ClockFact.CaseTransferred(id, at);
            case 7 -> new ClockFact.CaseClosed(id, at);
            case 8 -> new ClockFact.PublicationImpossible(id, at);
            case 9 -> new ClockFact.PriorityChanged(id, at, priority(in));
            case 10 -> new ClockFact.DraftSubmitted(id, at, in.number(), kind(in));
            case 11 -> new ClockFact.DraftApproved(id, at, in.number());
            case 12 -> new ClockFact.DraftReturned(id, at, in.number());
            case 13 -> new ClockFact.ClarificationPosted(id, at, in.number());
            case 14 -> new ClockFact.ClarificationAnswered(id, at, in.number(), in.text());
            case 15 -> new ClockFact.ReplyDismissed(id, at, in.number(), in.text());
            case 16 -> new ClockFact.ClarificationWithdrawn(id, at, in.number());
            case 17 -> new ClockFact.AnswerPublished(id, at, in.number(), kind(in));
            case 18 -> new ClockFact.RecordedTimeConfirmed(id, at, FactIdCodec.read(in), instant(in));
            case 19 -> new ClockFact.ExecutorAppointed(id, at, in.text());
            case 20 -> new ClockFact.CaseRouted(id, at, in.text());
            default -> null;
        };
    }

    static void instant(ByteWriter out, Instant instant) {
        out.signed(instant.toEpochMilli() - BASE);
    }

    static Instant instant(ByteReader in) {
        return Instant.ofEpochMilli(BASE + in.signed());
    }

    private static PriorityClass priority(ByteReader in) {
        return one(PriorityClass.values(), in.number());
    }

    private static AnswerKind kind(ByteReader in) {
        return one(AnswerKind.values(), in.number());
    }

    static <T> T one(T[] values, int ordinal) {
        if (ordinal >= values.length) {
            throw new UnreadableClocksException("stored clocks contain value " + ordinal + " of "
                    + values.getClass().getComponentType().getSimpleName() + ", which this release does not know");
        }
        return values[ordinal];
    }
}
