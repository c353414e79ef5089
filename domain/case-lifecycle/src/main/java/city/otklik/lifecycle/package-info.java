/** What may happen to a case, and in which order: one transition table over the facts. Knows no clock and no other module. */
@NullMarked
package city.otklik.lifecycle;

import org.jspecify.annotations.NullMarked;
