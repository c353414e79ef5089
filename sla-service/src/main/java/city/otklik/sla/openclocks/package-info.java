/** What is open now, by due: for lists and meters, rebuilt with every partition. */
@NullMarked
package city.otklik.sla.openclocks;

import org.jspecify.annotations.NullMarked;
