/** How a story is told, played and judged. */
@NullMarked
package city.otklik.city.demo.play;

import org.jspecify.annotations.NullMarked;
