/** The whole city under faults: what is killed, paused, filled or misled, and what must be whole afterwards. */
@NullMarked
package city.otklik.city.faults;

import org.jspecify.annotations.NullMarked;
