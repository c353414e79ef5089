/** Answers who asks for the deadlines of a case, for what is due next, and why. */
@NullMarked
package city.otklik.sla.api;

import org.jspecify.annotations.NullMarked;
