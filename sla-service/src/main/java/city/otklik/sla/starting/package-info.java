/** What is done before the clocks of an instance run, and the wait for the schema registry. */
@NullMarked
package city.otklik.sla.starting;

import org.jspecify.annotations.NullMarked;
