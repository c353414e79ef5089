package city.otklik.testkit;

import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.AnswerKind;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.CaseStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * The life of one case as all services together could write it, by chance. What two services could decide at the same
 * moment may be in the log in either order, so a service's state must be the same in both.
 */
public final class RandomLife {

    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");

    private final String caseId;
    private final Random random;
    private CaseLife life = CaseLife.unknown();

    public RandomLife(String caseId, long seed) {
        this.caseId = caseId;
        this.random = new Random(seed);
    }

    /** One more fact, as the log has it. */
    public SpecificRecord next() {
        List<SpecificRecord> possible = possible();
        SpecificRecord fact = possible.get(random.nextInt(possible.size()));
        life = Occurrences.observed(life, fact);
        return fact;
    }

    /** The whole log of a life; now and then two services decided at the same moment. */
    public List<LoggedFact> log(int steps) {
        List<LoggedFact> log = new ArrayList<>();
        for (int step = 0; step < steps && !ended(); step++) {
            int known = log.size();
            List<SpecificRecord> possible = possible();
            SpecificRecord one = next();
            log.add(new LoggedFact(one, known));
            List<SpecificRecord> meanwhile =
                    possible.stream().filter(fact -> owner(fact) != owner(one)).toList();
            if (!meanwhile.isEmpty() && random.nextInt(3) == 0) {
                SpecificRecord other = meanwhile.get(random.nextInt(meanwhile.size()));
                life = Occurrences.observed(life, other);
                log.add(new LoggedFact(other, known));
            }
        }
        return log;
    }

    /** Whether nothing can happen to the case any more. */
    public boolean ended() {
        return possible().isEmpty();
    }

    /** Every fact that its owner could decide now; a message that was received is always examined at once. */
    public List<SpecificRecord> possible() {
        return Arrays.stream(CaseEvent.values())
                .filter(event -> event != CaseEvent.MessageWithdrawn || life.status() != CaseStatus.RECEIVED)
                .flatMap(this::variants)
                .filter(fact -> Occurrences.of(fact).filter(life::allows).isPresent())
                .toList();
    }

    /**
     * The pairs of a fact of {@code service} and one of another service that both could decide now and that lead to
     * different states in the two orders; empty where {@code known} evolves as it must.
     */
    public <S extends ServiceCase<S>> List<String> differing(CaseEvent.Owner service, S known) {
        List<String> differing = new ArrayList<>();
        Map<Boolean, List<SpecificRecord>> possible =
                possible().stream().collect(Collectors.partitioningBy(fact -> owner(fact) == service));
        for (SpecificRecord own : possible.getOrDefault(true, List.of())) {
            S afterOwn = known.evolve(own);
            for (SpecificRecord other : possible.getOrDefault(false, List.of())) {
                S afterOther = known.evolve(other);
                if (!afterOwn.evolve(other)
                        .recorded()
                        .equals(afterOther.evolve(own).recorded())) {
                    differing.add(own + " and " + other + " in " + known);
                }
            }
        }
        return differing;
    }

    private static CaseEvent.Owner owner(SpecificRecord fact) {
        return CaseEvent.valueOf(fact.getSchema().getName()).owner();
    }

    private Stream<SpecificRecord> variants(CaseEvent event) {
        int version = life.version() + (event == CaseEvent.DraftSubmitted ? 1 : 0);
        int asked = life.clarifications().size();
        int clarification = event == CaseEvent.ClarificationAsked ? asked + 1 : Math.max(1, asked);
        return Stream.of(AnswerKind.FINAL, AnswerKind.INTERIM)
                .map(kind -> {
                    Map<String, Object> values = new HashMap<>(Map.of(
                            "version", version, "number", version, "clarification", clarification, "kind", kind));
                    if (kind == AnswerKind.INTERIM) {
                        values.put("closes", List.copyOf(life.closable()));
                    }
                    return fact(event, values);
                })
                .distinct();
    }

    private SpecificRecord fact(CaseEvent event, Map<String, Object> values) {
        return record(type("city.otklik.facts." + event.name()), values);
    }

    private SpecificRecord record(Class<?> type, Map<String, Object> values) {
        SpecificRecord made = made(type);
        for (Schema.Field field : made.getSchema().getFields()) {
            Object value = field.name().equals("caseId") ? caseId : values.get(field.name());
            made.put(field.pos(), value == null ? any(field.schema()) : value);
        }
        return made;
    }

    @SuppressWarnings("NullAway") // A union with null is left null.
    private Object any(Schema schema) {
        return switch (schema.getType()) {
            case STRING -> "text-" + random.nextInt(3);
            case INT -> 1;
            case LONG -> schema.getLogicalType() == null ? (Object) 1L : AT;
            case DOUBLE -> 0.5;
            case BOOLEAN -> random.nextBoolean();
            case ARRAY -> List.of();
            case ENUM -> {
                Object[] constants = type(schema.getFullName()).getEnumConstants();
                yield constants[random.nextInt(constants.length)];
            }
            case RECORD -> record(type(schema.getFullName()), Map.of());
            default -> null;
        };
    }

    private static SpecificRecord made(Class<?> type) {
        try {
            return (SpecificRecord) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
