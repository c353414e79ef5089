/** The departments and the rules that tell whose a message is (§7). */
@NullMarked
package city.otklik.routing.departments;

import org.jspecify.annotations.NullMarked;
