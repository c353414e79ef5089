/** The departments and the rules that decide which of them gets a message (§7). */
@NullMarked
package city.otklik.routing.departments;

import org.jspecify.annotations.NullMarked;
