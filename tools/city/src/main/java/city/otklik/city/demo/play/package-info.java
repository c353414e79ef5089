/** How a story is written, played and checked. */
@NullMarked
package city.otklik.city.demo.play;

import org.jspecify.annotations.NullMarked;
