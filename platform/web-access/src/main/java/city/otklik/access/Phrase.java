package city.otklik.access;

import org.springframework.context.MessageSourceResolvable;

/**
 * A parameter of a {@link Refusal} that people read in their language and programs by its value.
 *
 * @param value what a program reads, such as the name of a constant or a list of them
 * @param code key of the words in a message bundle
 * @param arguments of the words; may be phrases themselves
 */
public record Phrase(Object value, String code, Object... arguments) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {code};
    }

    @Override
    public Object[] getArguments() {
        return arguments;
    }
}
