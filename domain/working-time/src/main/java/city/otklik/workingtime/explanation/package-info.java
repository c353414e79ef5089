/** Why a stretch of working time is as long as it is: every interval, break, night and day off, as data and as text. */
@NullMarked
package city.otklik.workingtime.explanation;

import org.jspecify.annotations.NullMarked;
