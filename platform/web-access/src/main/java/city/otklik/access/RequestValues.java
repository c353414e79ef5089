package city.otklik.access;

import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/** Reads the texts, times and lists of a body by the rules of {@link RequestText}; {@code @Size} sets another limit. */
final class RequestValues {

    /** Instants and dates are of this century: others only make calculations overflow. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    private RequestValues() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("requests")
                .addDeserializer(String.class, new FromText<>(String.class, Function.identity(), RequestText.LONGEST))
                .addDeserializer(
                        Instant.class, new FromText<>(Instant.class, RequestValues::instant, RequestText.LONGEST_NAME))
                .addDeserializer(
                        LocalDate.class,
                        new FromText<>(LocalDate.class, RequestValues::date, RequestText.LONGEST_NAME));
        return module.setDeserializerModifier(new LimitedLists());
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        date(text.substring(0, "2026-03-03".length()));
        return instant;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new DateTimeException("Not of this century");
        }
        return date;
    }

    /** A value that is written as a text in quotes and as nothing else. */
    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private final Class<T> type;
        private final Function<String, T> reading;
        private final int longest;

        FromText(Class<T> type, Function<String, T> reading, int longest) {
            super(type);
            this.type = type;
            this.reading = reading;
            this.longest = longest;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            if (property == null) {
                return this;
            }
            // The size of a list is not that of its entries.
            if (property.getType().isContainerType()) {
                return new FromText<>(type, reading, Math.min(longest, RequestText.LONGEST_NAME));
            }
            Size size = property.getAnnotation(Size.class);
            return size == null ? this : new FromText<>(type, reading, size.max());
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw MismatchedInputException.from(json, type, "A text in quotes is expected");
            }
            String text = json.getString();
            RequestText.obstacle(text, longest).ifPresent(rule -> {
                throw new BrokenRuleException(json, type, rule);
            });
            try {
                return reading.apply(RequestText.shown(text));
            } catch (DateTimeException e) {
                throw MismatchedInputException.from(json, type, "No time of this century");
            }
        }
    }

    private static final class LimitedLists extends ValueDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public ValueDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription.Supplier description,
                ValueDeserializer<?> list) {
            return new LimitedList(list, RequestText.MOST_ENTRIES);
        }
    }

    private static final class LimitedList extends DelegatingDeserializer {

        private final int most;

        LimitedList(ValueDeserializer<?> list, int most) {
            super(list);
            this.most = most;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
            return new LimitedList(list, most);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            Size size = property == null ? null : property.getAnnotation(Size.class);
            ValueDeserializer<?> list = ((LimitedList) super.createContextual(context, property)).getDelegatee();
            return new LimitedList(list, size == null ? most : size.max());
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            Object read = super.deserialize(json, context);
            if (read instanceof Collection<?> entries && entries.size() > most) {
                throw new BrokenRuleException(
                        json, Collection.class, field -> AccessRefusals.tooManyEntries(field, most));
            }
            return read;
        }
    }
}
