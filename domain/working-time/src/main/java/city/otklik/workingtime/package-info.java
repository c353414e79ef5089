/** When people work: calendars in layers, and arithmetic on working time. Knows no clock and no other module. */
@NullMarked
package city.otklik.workingtime;

import org.jspecify.annotations.NullMarked;
