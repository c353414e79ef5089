@NullMarked
package city.otklik.sla.policy;

import org.jspecify.annotations.NullMarked;
