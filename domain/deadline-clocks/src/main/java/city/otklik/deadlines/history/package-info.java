/** What happened to a case, as far as clocks care, in the order in which it happened in the world. */
@NullMarked
package city.otklik.deadlines.history;

import org.jspecify.annotations.NullMarked;
