package city.otklik.approval.files;

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
}
