/** Working-time questions as plain text: an operation, its arguments and a calendar of strings, answered or refused by name. */
@NullMarked
package city.otklik.workingtime.cases;

import org.jspecify.annotations.NullMarked;
