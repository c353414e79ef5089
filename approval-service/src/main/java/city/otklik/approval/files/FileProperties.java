package city.otklik.approval.files;

import java.nio.file.Path;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Where and what files are stored: {@code otklik.files.*}.
 *
 * @param folder shared with the publishing service
 * @param address where files are read inside the city's network; the hash is put behind it
 * @param largest of one file
 * @param mediaTypes accepted, as detected from the content
 */
@ConfigurationProperties("otklik.files")
public record FileProperties(Path folder, String address, DataSize largest, Set<String> mediaTypes) {}
