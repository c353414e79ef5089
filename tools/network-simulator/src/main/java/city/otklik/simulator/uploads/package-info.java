/** Files that were uploaded to a network. */
@NullMarked
package city.otklik.simulator.uploads;

import org.jspecify.annotations.NullMarked;
