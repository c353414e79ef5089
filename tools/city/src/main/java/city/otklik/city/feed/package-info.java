/** Pushes messages onto the curator's feed. */
@NullMarked
package city.otklik.city.feed;

import org.jspecify.annotations.NullMarked;
