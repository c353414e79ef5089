@NullMarked
package city.otklik.sla.calendars;

import org.jspecify.annotations.NullMarked;
