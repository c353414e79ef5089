/** Why a deadline is when it is: clause, start, term, every stretch of working time and every suspension, in two languages. */
@NullMarked
package city.otklik.deadlines.explaining;

import org.jspecify.annotations.NullMarked;
