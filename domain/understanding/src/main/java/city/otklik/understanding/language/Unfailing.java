package city.otklik.understanding.language;

import java.util.function.Function;
import java.util.function.Supplier;

/** Reads a stranger's text so that no text can stop the reader. */
public final class Unfailing {

    private Unfailing() {}

    /**
     * What {@code reading} gives, or {@code otherwise} on any trouble, a stack that overflows included. What ends the
     * virtual machine (no memory left) is thrown on.
     *
     * @param otherwise is given the trouble
     */
    public static <T> T read(Supplier<T> reading, Function<Throwable, T> otherwise) {
        try {
            return reading.get();
        } catch (StackOverflowError deep) {
            return otherwise.apply(deep);
        } catch (VirtualMachineError fatal) {
            throw fatal;
        } catch (Throwable trouble) {
            return otherwise.apply(trouble);
        }
    }
}
