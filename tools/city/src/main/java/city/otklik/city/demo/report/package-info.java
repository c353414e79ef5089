/** What a spectator of the demo sees, and the report of it. */
@NullMarked
package city.otklik.city.demo.report;

import org.jspecify.annotations.NullMarked;
