/** This instance among others of the service. */
@NullMarked
package city.otklik.sla.instance;

import org.jspecify.annotations.NullMarked;
