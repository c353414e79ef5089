/** The terms of the regulation as data: every number with its clause, replaceable by another city's. */
@NullMarked
package city.otklik.deadlines.policy;

import org.jspecify.annotations.NullMarked;
