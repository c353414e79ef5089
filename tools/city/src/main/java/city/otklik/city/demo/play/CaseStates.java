package city.otklik.city.demo.play;

import city.otklik.cli.log.CaseHistory;
import city.otklik.cli.log.LoggedFact;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.PostingKind;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.topics.TopicPlan;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The state of a case, folded from its facts by the lifecycle. */
public final class CaseStates {

    private CaseStates() {}

    public static CaseStatus statusOf(CaseHistory history) {
        CaseLife life = CaseLife.unknown();
        for (LoggedFact line : history.lines()) {
            if (TopicPlan.CASE_FACTS.equals(line.fact().getSchema().getProp("topic"))) {
                life = life.observed(occurrence(line.fact()));
            }
        }
        return life.status();
    }

    private static Occurrence occurrence(SpecificRecord fact) {
        Occurrence occurrence = Occurrence.of(CaseEvent.valueOf(fact.getSchema().getName()));
        if (value(fact, "kind") == AnswerKind.INTERIM) {
            occurrence = occurrence.ofInterim();
        }
        if (value(fact, "version") instanceof Integer version) {
            occurrence = occurrence.ofVersion(version);
        }
        if (value(fact, "clarification") instanceof Integer number) {
            occurrence = occurrence.ofClarification(number);
        }
        if (value(fact, "posting") instanceof PostingKind posting && value(fact, "number") instanceof Integer number) {
            occurrence = posting == PostingKind.CLARIFICATION
                    ? occurrence.ofClarification(number)
                    : occurrence.ofVersion(number);
        }
        return occurrence;
    }

    private static @Nullable Object value(SpecificRecord fact, String name) {
        Schema.Field field = fact.getSchema().getField(name);
        return field == null ? null : fact.get(field.pos());
    }
}
