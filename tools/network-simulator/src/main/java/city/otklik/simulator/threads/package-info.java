/** Walls, posts and comments as any network has them. */
@NullMarked
package city.otklik.simulator.threads;

import org.jspecify.annotations.NullMarked;
