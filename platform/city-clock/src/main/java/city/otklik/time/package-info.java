/** The one place that reads the machine's clock: services ask {@link city.otklik.time.CityClock}. */
@NullMarked
package city.otklik.time;

import org.jspecify.annotations.NullMarked;
