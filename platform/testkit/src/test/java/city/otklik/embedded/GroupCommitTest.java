package city.otklik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {

    /** A full disk is one: the file takes nothing more. */
    @Test
    void whoWaitsForAFileThatTakesNothingMoreIsToldSo(@TempDir Path folder) throws Exception {
        CompletableFuture<RuntimeException> broken = new CompletableFuture<>();
        MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("store.mv").toString())
                .autoCommitDisabled()
                .open();
        var map = store.<String, String>openMap("cases");
        try (GroupCommit commits = new GroupCommit(store, broken::complete)) {
            commits.durably(() -> map.put("1", "taken"));

            store.getFileStore().close();

            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                assertThatThrownBy(() -> commits.durably(() -> map.put("2", "lost")))
                        .isInstanceOf(RuntimeException.class);
                assertThatThrownBy(() -> commits.durably(() -> map.put("3", "lost")))
                        .isInstanceOf(RuntimeException.class);
            });
            assertThat(broken.get(30, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
