/** Working calendars of a running system: what a new one would change, and publishing it. */
@NullMarked
package city.otklik.cli.calendars;

import org.jspecify.annotations.NullMarked;
