/** The terms of the regulation as configuration. */
@NullMarked
package city.otklik.sla.policy;

import org.jspecify.annotations.NullMarked;
