/** Answers which deadlines a case has, what is due next, and why. */
@NullMarked
package city.otklik.sla.api;

import org.jspecify.annotations.NullMarked;
