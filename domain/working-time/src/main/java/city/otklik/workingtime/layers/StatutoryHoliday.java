package city.otklik.workingtime.layers;

import java.time.MonthDay;

/**
 * A holiday of every year (Labour Code, art. 112).
 *
 * @param day when it is
 * @param movedByDecree whether a coincidence with a weekend is moved by the year's decree (1 to 8 January) and not, as with the
 *     others, to the next working day
 * @param name what it is called
 * @param source the law
 */
public record StatutoryHoliday(MonthDay day, boolean movedByDecree, String name, String source) {}
