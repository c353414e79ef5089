/** Who calls, in what role, what a decider answers and how a refusal reads: the same on every REST interface of the city. */
@NullMarked
package city.otklik.access;

import org.jspecify.annotations.NullMarked;
