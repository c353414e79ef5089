/** Understands the facts of the log as far as clocks care, and sets aside what nobody can understand. */
@NullMarked
package city.otklik.sla.reading;

import org.jspecify.annotations.NullMarked;
