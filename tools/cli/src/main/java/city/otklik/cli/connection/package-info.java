/** How a running city is found: its addresses, its broker, its schema registry. */
@NullMarked
package city.otklik.cli.connection;

import org.jspecify.annotations.NullMarked;
