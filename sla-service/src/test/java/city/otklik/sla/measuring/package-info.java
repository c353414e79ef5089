@NullMarked
package city.otklik.sla.measuring;

import org.jspecify.annotations.NullMarked;
