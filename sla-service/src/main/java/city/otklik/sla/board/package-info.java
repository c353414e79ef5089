/** What is open now, by due: for lists and meters, rebuilt with every partition. */
@NullMarked
package city.otklik.sla.board;

import org.jspecify.annotations.NullMarked;
