package city.otklik.approval.files;

import city.otklik.time.CityClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files are stored. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration {

    @Bean
    StoredFiles storedFiles(FileProperties properties) {
        return new FilesOnDisk(
                properties.folder(), new FileRules(properties.largest().toBytes(), properties.mediaTypes()));
    }

    @Bean
    UploadLimits uploadLimits(FileProperties properties) {
        return new UploadLimits(
                properties.aDay().toBytes(),
                properties.keepFree().toBytes(),
                () -> free(properties.folder()),
                CityClock.wall());
    }

    @Bean
    UnusedFiles unusedFiles(FileProperties properties, CaseFiles cases) {
        return new UnusedFiles(properties.folder(), cases, properties.unusedFor(), CityClock.wall());
    }

    /** Bytes that are free on the disk of the folder. */
    private static long free(Path folder) {
        try {
            return Files.getFileStore(Files.createDirectories(folder)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + folder + " cannot be looked at", e);
        }
    }
}
