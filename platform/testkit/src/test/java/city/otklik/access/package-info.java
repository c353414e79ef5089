/** Logins that were handed over, on a real broker. */
@NullMarked
package city.otklik.access;

import org.jspecify.annotations.NullMarked;
