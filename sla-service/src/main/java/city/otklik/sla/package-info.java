/** The SLA service: clocks run, warn and breach; every deadline can be asked for and explained. */
@NullMarked
package city.otklik.sla;

import org.jspecify.annotations.NullMarked;
