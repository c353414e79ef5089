package city.otklik.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PermissionDeniedDataAccessException;

/** The record's fault, trouble around us, or a defect of ours. */
class HeldReadingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicBoolean well = new AtomicBoolean(true);
    private final HeldReading held = new HeldReading(5, MINUTE, well::get, nanos::get);
    private final ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>("case.facts", 1, 7, null, null);
    private final RuntimeException bug = new IllegalArgumentException();

    @Test
    void aDefectIsTriedOftenEnoughAndLongEnough() {
        for (int attempt = 1; attempt <= 8; attempt++) {
            assertThat(held.isDefect(record, bug)).as("within the minute").isFalse();
        }
        nanos.set(MINUTE.toNanos());
        assertThat(held.isDefect(record, bug)).isTrue();
    }

    @Test
    void aMinuteWithoutFiveTriesIsNotEnough() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            nanos.addAndGet(MINUTE.toNanos());
            assertThat(held.isDefect(record, bug)).isFalse();
        }
        assertThat(held.isDefect(record, bug)).isTrue();
    }

    @Test
    void whatFailsWhileSomethingIsAwayDoesNotCount() {
        well.set(false);
        for (int attempt = 1; attempt <= 20; attempt++) {
            nanos.addAndGet(MINUTE.toNanos());
            assertThat(held.isDefect(record, bug)).isFalse();
        }
        well.set(true);
        assertThat(held.isDefect(record, bug)).as("the minute begins now").isFalse();
    }

    @Test
    void anotherRecordBeginsAtZero() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            held.isDefect(record, bug);
        }
        nanos.set(MINUTE.toNanos());
        assertThat(held.isDefect(new ConsumerRecord<>("case.facts", 1, 8, null, null), bug))
                .isFalse();
    }

    @Test
    void onlyTroubleMakesTheServiceUnready() {
        held.isDefect(record, bug);
        assertThat(Objects.requireNonNull(held.health()).getStatus()).isEqualTo(Status.UP);

        held.troubled(record, new MongoException("away"));
        assertThat(Objects.requireNonNull(held.health()).getStatus()).isEqualTo(Status.DOWN);
        assertThat(Objects.requireNonNull(held.health()).getDetails())
                .containsEntry("case.facts-1/7", "MongoException");

        held.isPast(record);
        assertThat(Objects.requireNonNull(held.health()).getStatus()).isEqualTo(Status.UP);
        assertThat(held.count()).isZero();
    }

    @Test
    void aPartitionThatAnotherInstanceReadsNowHoldsThisOneNoLonger() {
        held.troubled(record, new MongoException("away"));
        nanos.set(2 * MINUTE.toNanos());
        assertThat(held.count()).isEqualTo(1);

        nanos.set(2 * MINUTE.toNanos() + 1);

        assertThat(held.count()).isZero();
        assertThat(Objects.requireNonNull(held.health()).getStatus()).isEqualTo(Status.UP);
    }

    static Stream<Throwable> troubles() {
        return Stream.of(
                        new MongoException(13, "Unauthorized"),
                        new MongoException(18, "AuthenticationFailed"),
                        new MongoException(189, "PrimarySteppedDown"),
                        new MongoException(14031, "OutOfDiskSpace"),
                        new MongoException(133, "FailedToSatisfyReadPreference"),
                        new PermissionDeniedDataAccessException("no", new IllegalStateException()),
                        new TimeoutException("broker"),
                        new TopicAuthorizationException("case.facts"),
                        new SaslAuthenticationException("wrong password"),
                        new IOException("No space left on device"))
                .flatMap(trouble -> Stream.of(trouble, new IllegalStateException("wrapped", trouble)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleOfWhatWeStandOnIsNobodysFault(Throwable trouble) {
        assertThat(Trouble.is(trouble)).isTrue();
    }

    static List<Throwable> ours() {
        return List.of(
                new IllegalStateException(),
                new StackOverflowError(),
                new DuplicateKeyException("twice"),
                new MongoWriteException(
                        new WriteError(11000, "duplicate", new BsonDocument()), new ServerAddress(), Set.of()),
                new MongoException(2, "BadValue"),
                new BsonMaximumSizeExceededException("too large"),
                new RecordTooLargeException(),
                new SerializationException());
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aCallThatCanNeverSucceedIsADefect(Throwable thrown) {
        assertThat(Trouble.is(thrown)).isFalse();
    }
}
