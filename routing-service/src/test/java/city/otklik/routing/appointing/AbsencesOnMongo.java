package city.otklik.routing.appointing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class AbsencesOnMongo extends AbsencesContract {

    private static final Absence ABSENCE = new Absence(
            "ivanova",
            LocalDate.parse("2026-03-03"),
            LocalDate.parse("2026-03-05"),
            "petrov",
            "sidorov",
            Instant.parse("2026-03-01T06:00:00.123Z"));

    private static final Instant LATER = Instant.parse("2026-03-02T06:00:00Z");
    private static final Actor SUPERVISOR = Actor.person("supervisor", "sidorov");

    private final InMemoryLog log = new InMemoryLog();
    private final MongoClient client;
    private final MongoTemplate mongo;

    AbsencesOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "absences");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    Absences empty() {
        mongo.dropCollection("absences");
        mongo.dropCollection("register.absences");
        return absences();
    }

    private MongoAbsences absences() {
        FactEncoder encoder = new FactEncoder(new AvroWire(new InMemoryRegistry()));
        return new MongoAbsences(
                new Register<>("routing", "absences", mongo, MongoAbsences.Entry.class, encoder, new FactRelay(log)));
    }

    /** The service starts again. */
    private Absences restarted() {
        MongoAbsences absences = absences();
        absences.takeOver(LATER);
        return absences;
    }

    private void enteredThroughAnOlderImage(Absence absence) {
        mongo.save(
                new Document("_id", absence.login())
                        .append("from", absence.from().toString())
                        .append("to", absence.to().toString())
                        .append("substitute", absence.substitute())
                        .append("recordedBy", absence.recordedBy())
                        .append("recordedAt", absence.recordedAt()),
                "absences");
    }

    private void withdrawnThroughAnOlderImage(String login) {
        mongo.remove(new Query(Criteria.where("_id").is(login)), "absences");
    }

    private static Absence until(String day, Instant recordedAt) {
        return new Absence("ivanova", ABSENCE.from(), LocalDate.parse(day), null, "sidorov", recordedAt);
    }

    @Test
    void noChangeIsWithoutItsRecordAndNoneIsErased() {
        Absences absences = empty();
        enter(absences, ABSENCE, Actor.person("executor", "ivanova"));
        log.setAway(true);
        withdraw(absences, "ivanova", Actor.person("supervisor", "sidorov"), ABSENCE.recordedAt());
        log.setAway(false);
        enter(absences, ABSENCE, Actor.person("executor", "ivanova"));

        assertThat(log.facts())
                .extracting(OutgoingFact::type, OutgoingFact::actor, OutgoingFact::id)
                .containsExactly(
                        tuple("AbsenceEntered", "executor:ivanova", "absences/ivanova-1"),
                        tuple("AbsenceWithdrawn", "supervisor:sidorov", "absences/ivanova-2"),
                        tuple("AbsenceEntered", "executor:ivanova", "absences/ivanova-3"));
        assertThat(log.facts()).extracting(OutgoingFact::topic).containsOnly("city.registers");
    }

    @Test
    void whatAnEarlierReleaseStoredIsTakenOverOnceAndStaysThere() {
        empty();
        enteredThroughAnOlderImage(ABSENCE);

        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(ABSENCE);
        withdraw(restarted(), "ivanova", SUPERVISOR, ABSENCE.recordedAt());
        assertThat(restarted().endingFrom(ABSENCE.to())).isEmpty();
        assertThat(log.typesOf("absences/ivanova")).containsExactly("AbsenceEntered", "AbsenceWithdrawn");
        assertThat(mongo.findAll(Document.class, "absences")).hasSize(1);
    }

    @Test
    void whatAnOlderImageChangesAfterwardsIsTakenOverAgain() {
        empty();
        enteredThroughAnOlderImage(ABSENCE);
        withdraw(restarted(), "ivanova", SUPERVISOR, ABSENCE.recordedAt());

        Absence longer = until("2026-03-20", LATER);
        enteredThroughAnOlderImage(longer);
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(longer);
        withdrawnThroughAnOlderImage("ivanova");
        assertThat(restarted().endingFrom(ABSENCE.to())).isEmpty();
        enteredThroughAnOlderImage(longer);
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(longer);
        restarted();
        assertThat(log.facts())
                .extracting(OutgoingFact::type, OutgoingFact::actor)
                .containsExactly(
                        tuple("AbsenceEntered", "service:routing"),
                        tuple("AbsenceWithdrawn", "supervisor:sidorov"),
                        tuple("AbsenceEntered", "service:routing"),
                        tuple("AbsenceWithdrawn", "service:routing"),
                        tuple("AbsenceEntered", "service:routing"));
    }

    @Test
    void ofTwoAbsencesTheOneThatWasEnteredLastHolds() {
        Absence older = until("2026-03-10", ABSENCE.recordedAt());
        Absence newer = until("2026-03-20", LATER);

        enter(empty(), newer, SUPERVISOR);
        enteredThroughAnOlderImage(older);
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(newer);
        withdrawnThroughAnOlderImage("ivanova");
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(newer);
        enteredThroughAnOlderImage(until("2026-03-21", LATER));
        assertThat(restarted().endingFrom(LocalDate.parse("2026-03-21"))).hasSize(1);
    }

    @Test
    void whatIsEnteredHereIsNotWithdrawnByAnOlderImageNorByWhoeverTidiesUp() {
        empty();
        enteredThroughAnOlderImage(ABSENCE);
        Absence newer = until("2026-03-20", LATER);
        enter(restarted(), newer, SUPERVISOR);
        withdrawnThroughAnOlderImage("ivanova");
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(newer);

        empty();
        enteredThroughAnOlderImage(ABSENCE);
        restarted();
        mongo.dropCollection("absences");
        assertThat(restarted().endingFrom(ABSENCE.to())).containsExactly(ABSENCE);
    }
}
