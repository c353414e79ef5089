/** The layers a Russian working calendar is made of: the federal years, the region's days, the organisation's timetable. */
@NullMarked
package city.otklik.workingtime.layers;

import org.jspecify.annotations.NullMarked;
