/** The ten stories of the demo week. */
@NullMarked
package city.otklik.city.demo.stories;

import org.jspecify.annotations.NullMarked;
