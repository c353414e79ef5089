/** Tests of how commands find a running city. */
@NullMarked
package city.otklik.cli.connection;

import org.jspecify.annotations.NullMarked;
