package city.otklik.simulator.journal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the simulator keeps its state.
 *
 * @param storage the folder of the journal; without it the state is in memory only
 */
@ConfigurationProperties("simulator")
record JournalProperties(@Nullable Path storage) {}
