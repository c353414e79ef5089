/** How a story is told, played and judged. */
@NullMarked
package city.otklik.launcher.demo.play;

import org.jspecify.annotations.NullMarked;
