/** The working calendars in force: read from the log, checked, compared, published. */
@NullMarked
package city.otklik.sla.calendars;

import org.jspecify.annotations.NullMarked;
