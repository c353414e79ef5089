package city.otklik.simulator.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the simulator keeps its memory.
 *
 * @param storage the folder of the journal; without it all is forgotten at the end of the process
 */
@ConfigurationProperties("simulator")
record JournalSettings(@Nullable Path storage) {}
