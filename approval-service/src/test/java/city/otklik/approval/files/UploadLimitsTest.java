package city.otklik.approval.files;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UploadLimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-03T23:00:00Z"));
    private final AtomicLong free = new AtomicLong(10_000);
    private final UploadLimits limits = new UploadLimits(1_000, 500, free::get, now::get);

    private static Optional<String> rule(Optional<Refusal> refusal) {
        return refusal.map(Refusal::rule);
    }

    @Test
    void one_login_adds_so_much_a_day_and_no_more() {
        assertThat(limits.reserve("anna", 600)).isEmpty();
        assertThat(limits.reserve("anna", 400)).isEmpty();
        assertThat(limits.reserve("anna", 1)).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("upload-quota-used-up");
            assertThat(refusal.status().value()).isEqualTo(429);
        });
        assertThat(limits.reserve("boris", 1_000)).isEmpty();
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        assertThat(limits.reserve("anna", 1_000)).isEmpty();
    }

    @Test
    void what_was_not_added_is_not_counted() {
        assertThat(limits.reserve("anna", 1_000)).isEmpty();
        limits.release("anna", 1_000);
        assertThat(limits.reserve("anna", 1_000)).isEmpty();
        now.updateAndGet(at -> at.plus(Duration.ofHours(1)));
        limits.release("anna", 1_000);
        assertThat(limits.reserve("anna", 1_000)).isEmpty();
        assertThat(rule(limits.reserve("anna", 1))).contains("upload-quota-used-up");
    }

    @Test
    void the_disk_is_never_filled() {
        free.set(1_400);
        assertThat(limits.reserve("anna", 901)).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("file-store-full");
            assertThat(refusal.status().value()).isEqualTo(507);
        });
        assertThat(limits.reserve("anna", 900)).isEmpty();
    }
}
