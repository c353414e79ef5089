@NullMarked
package city.otklik.sla.keeping;

import org.jspecify.annotations.NullMarked;
