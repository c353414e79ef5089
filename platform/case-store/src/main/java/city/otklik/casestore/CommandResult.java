package city.otklik.casestore;

import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How a command ended.
 *
 * @param <S> the service's state of a case
 */
public sealed interface CommandResult<S> {

    /** Names the command's last fact in the answer, as {@code source;sequence}, so that a reader can wait for it. */
    String SEQUENCE_HEADER = "Otklik-Sequence";

    /**
     * @param state after the command
     * @param revision of the case after the command, for the {@code ETag}
     * @param sequence the last fact, as {@code approval;17}; null where nothing was emitted
     * @param facts emitted, in order
     */
    record Done<S>(S state, long revision, @Nullable String sequence, List<SpecificRecord> facts)
            implements CommandResult<S> {}

    record Refused<S>(Refusal reason) implements CommandResult<S> {}

    default boolean isDone() {
        return this instanceof Done;
    }

    default Optional<Refusal> refusal() {
        return this instanceof Refused<S>(Refusal reason) ? Optional.of(reason) : Optional.empty();
    }

    /** Lets {@code action} see what was recorded; nothing where the command was refused, or was there already. */
    default CommandResult<S> onDone(Consumer<Done<S>> action) {
        if (this instanceof Done<S> done && !done.facts().isEmpty()) {
            action.accept(done);
        }
        return this;
    }

    /** @throws RefusalException where the command was refused */
    default <V> ResponseEntity<V> ok(Function<S, V> view) {
        return answer(HttpStatus.OK, view);
    }

    /**
     * 200 where nothing new was recorded: what was to be created is there.
     *
     * @throws RefusalException where the command was refused
     */
    default <V> ResponseEntity<V> created(Function<S, V> view) {
        boolean there = this instanceof Done<S> done && done.facts().isEmpty();
        return answer(there ? HttpStatus.OK : HttpStatus.CREATED, view);
    }

    /** @throws RefusalException where the command was refused */
    default <V> ResponseEntity<V> accepted(Function<S, V> view) {
        return answer(HttpStatus.ACCEPTED, view);
    }

    private <V> ResponseEntity<V> answer(HttpStatus status, Function<S, V> view) {
        return switch (this) {
            case Refused<S>(Refusal reason) -> throw new RefusalException(reason);
            case Done<S> done -> {
                ResponseEntity.BodyBuilder answer =
                        ResponseEntity.status(status).eTag(Revision.etag(done.revision()));
                if (done.sequence() != null) {
                    answer.header(SEQUENCE_HEADER, done.sequence());
                }
                yield answer.body(view.apply(done.state()));
            }
        };
    }
}
