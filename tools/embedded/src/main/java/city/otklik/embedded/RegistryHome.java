package city.otklik.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the registry's program lies: the build unpacks it next to this module's classes. */
public final class RegistryHome {

    private static final Path IN_THE_BUILD = Path.of("tools", "embedded", "target", "registry");

    private RegistryHome() {}

    /** Looks from {@code start} upwards; empty where the project was not built. */
    public static Optional<Path> find(Path start) {
        for (Path folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path home = folder.resolve(IN_THE_BUILD);
            if (Files.exists(home.resolve("quarkus-run.jar"))) {
                return Optional.of(home);
            }
        }
        return Optional.empty();
    }
}
