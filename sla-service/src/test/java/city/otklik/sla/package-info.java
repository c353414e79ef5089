@NullMarked
package city.otklik.sla;

import org.jspecify.annotations.NullMarked;
