package city.otklik.city.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is a disk of its own, in memory, to be filled. Making one needs the right to mount. */
final class SmallDisk implements AutoCloseable {

    /** A page of memory, of which a disk in memory is made: not one is left. */
    private static final byte[] BLOCK = new byte[4 * 1024];

    private final Path folder;
    private final boolean mounted;

    /** @param size as {@code mount} takes it, such as {@code 64m} */
    SmallDisk(Path folder, String size) throws InterruptedException {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            // Also where the run is broken off: a folder that is mounted cannot be removed.
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::close));
            this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "otklik-faults", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why it cannot be filled; empty where it can. */
    String missing() {
        return mounted ? "" : "no right to mount a small disk";
    }

    void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (true) {
                filler.write(BLOCK);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() > BLOCK.length) {
                throw new UncheckedIOException("The disk was not filled", e);
            }
        }
    }

    void free() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    @Override
    public void close() {
        if (mounted) {
            try {
                run("umount", "--lazy", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
