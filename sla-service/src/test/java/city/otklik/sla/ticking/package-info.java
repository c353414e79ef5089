@NullMarked
package city.otklik.sla.ticking;

import org.jspecify.annotations.NullMarked;
