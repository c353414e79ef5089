package city.otklik.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A parameter of a {@link Refusal} that people read in their language and programs by its value.
 *
 * @param value what a program reads, such as the name of a constant or a list of them; null where only people need it
 * @param code key of the words in a message bundle
 * @param arguments of the words; may be phrases themselves
 */
public record Phrase(@Nullable Object value, String code, Object... arguments) implements MessageSourceResolvable {

    /** Words that people read and no program does, such as what to do instead. */
    public static Phrase words(String code, Object... arguments) {
        return new Phrase(null, code, arguments);
    }

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }
}
