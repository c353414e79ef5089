/** Pushes messages onto the curator's feed. */
@NullMarked
package city.otklik.launcher.feed;

import org.jspecify.annotations.NullMarked;
