/** The ten stories of the demo week. */
@NullMarked
package city.otklik.launcher.demo.stories;

import org.jspecify.annotations.NullMarked;
