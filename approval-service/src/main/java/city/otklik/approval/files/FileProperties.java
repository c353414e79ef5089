package city.otklik.approval.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where and what files are stored: {@code otklik.files.*}.
 *
 * @param folder shared with the publishing service
 * @param address where files are read inside the city's network; the hash is put behind it
 * @param largest of one file
 * @param mediaTypes accepted, as detected from the content
 * @param aDay what one person may upload in a day
 * @param keepFree of the disk: nothing is added that would leave less
 * @param unusedFor how long a file is kept that no case refers to
 * @param round how often a part of the files, one in 256, is looked through for those
 */
@ConfigurationProperties("otklik.files")
public record FileProperties(
        Path folder,
        String address,
        DataSize largest,
        Set<String> mediaTypes,
        @DefaultValue("2GB") DataSize aDay,
        @DefaultValue("500MB") DataSize keepFree,
        @DefaultValue("30d") Duration unusedFor,
        @DefaultValue("5m") Duration round) {}
