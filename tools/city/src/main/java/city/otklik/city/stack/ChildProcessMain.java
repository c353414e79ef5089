package city.otklik.city.stack;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs an application's {@code main} in a child process that ends when its parent has ended, however that happened. */
public final class ChildProcessMain {

    private ChildProcessMain() {}

    /** @param args the application's class, then its own arguments */
    public static void main(String[] args) throws ReflectiveOperationException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(143)));
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(args[0] + " did not start", e.getCause());
        }
    }
}
