package city.otklik.routing.appointing;

import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.casestore.Register;
import city.otklik.messaging.Actor;
import city.otklik.routing.appointing.MongoAbsences.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Absences as a register, one entry an executor. Days are kept as texts: they belong to no time zone. */
final class MongoAbsences implements Absences {

    /** Where releases without the register kept them. */
    private static final String BEFORE = "absences";

    private final Register<Entry> register;

    MongoAbsences(Register<Entry> register) {
        this.register = register;
    }

    /** An absence as it is stored. */
    record Entry(
            String login, String from, String to, @Nullable String substitute, String recordedBy, Instant recordedAt) {

        static Entry of(Absence absence) {
            return new Entry(
                    absence.login(),
                    absence.from().toString(),
                    absence.to().toString(),
                    absence.substitute(),
                    absence.recordedBy(),
                    absence.recordedAt());
        }

        Absence absence() {
            return new Absence(login, LocalDate.parse(from), LocalDate.parse(to), substitute, recordedBy, recordedAt);
        }
    }

    @Override
    public void change(String login, Actor by, Function<@Nullable Absence, Decision<Absence>> decide) {
        register.change(login, by, before -> stored(decide.apply(before == null ? null : before.absence())));
    }

    private static Decision<Entry> stored(Decision<Absence> decision) {
        return switch (decision) {
            case Decision.Refused<Absence>(Refusal reason) -> Decision.refuse(reason);
            case Decision.Accepted<Absence>(Absence noted, List<SpecificRecord> facts) ->
                new Decision.Accepted<>(noted == null ? null : Entry.of(noted), facts);
        };
    }

    @Override
    public List<Absence> endingFrom(LocalDate day) {
        return register.all().stream()
                .map(Entry::absence)
                .filter(absence -> !absence.to().isBefore(day))
                .toList();
    }

    /**
     * Takes over what releases without the register keep: of two absences of one executor the one that was recorded last.
     *
     * @param at when what an older image withdrew counts as withdrawn
     */
    void takeOver(Instant at) {
        register.takeOver(BEFORE, (old, now, again) -> {
            if (old == null) {
                return now == null
                        ? Decision.emit()
                        : Decision.remove(now.absence().withdrawn(at));
            }
            Absence absence = absence(old);
            Entry entry = Entry.of(absence);
            boolean isOver =
                    now != null && (entry.equals(now) || entry.recordedAt().isBefore(now.recordedAt()));
            return isOver ? Decision.emit() : Decision.keep(entry, absence.entered());
        });
    }

    private static Absence absence(Document document) {
        return new Absence(
                document.getString("_id"),
                LocalDate.parse(document.getString("from")),
                LocalDate.parse(document.getString("to")),
                document.getString("substitute"),
                Objects.requireNonNullElse(document.getString("recordedBy"), ""),
                document.getDate("recordedAt").toInstant());
    }
}
