package city.otklik.approval.files;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where and what files are kept: the {@code otklik.files.*} properties. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.Kept.class)
class FileSettings {

    /**
     * @param folder shared with the publishing service
     * @param largest of one file
     * @param mediaTypes taken, as detected from the content
     */
    @ConfigurationProperties("otklik.files")
    record Kept(Path folder, DataSize largest, Set<String> mediaTypes) {}

    @Bean
    FileStore fileStore(Kept kept) {
        return new FilesOnDisk(kept.folder(), new FileRules(kept.largest().toBytes(), kept.mediaTypes()));
    }
}
