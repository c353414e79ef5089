@NullMarked
package city.otklik.sla.processing;

import org.jspecify.annotations.NullMarked;
