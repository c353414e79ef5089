/** Working calendars of a running system: what a new one would change, and publishing it. */
@NullMarked
package city.otklik.city.calendars;

import org.jspecify.annotations.NullMarked;
