package city.otklik.access.worded;

/**
 * How a command ended.
 *
 * @param <R> the refusals of the command
 * @param <A> what the person is told
 */
public sealed interface Outcome<R, A> {

    /** @param revision of the case after the command, for the {@code ETag} */
    record Done<R, A>(A answer, long revision) implements Outcome<R, A> {}

    record Refused<R, A>(R refusal) implements Outcome<R, A> {}

    /** Another hand changed the case since the person read it: nothing was done. */
    record Overtaken<R, A>(long expected, long actual) implements Outcome<R, A> {}
}
