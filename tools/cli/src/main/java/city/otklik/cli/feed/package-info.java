/** Pushes messages onto the curator's feed. */
@NullMarked
package city.otklik.cli.feed;

import org.jspecify.annotations.NullMarked;
