/** Calendars as readable text: a strict reader that names every problem, a writer, and the calendars that come packaged. */
@NullMarked
package city.otklik.workingtime.files;

import org.jspecify.annotations.NullMarked;
