/** What the simulator acknowledged, kept on disk and replayed at the next start. */
@NullMarked
package city.otklik.simulator.journal;

import org.jspecify.annotations.NullMarked;
