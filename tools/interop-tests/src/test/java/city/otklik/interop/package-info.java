/** Clients of others read what we write and write what we read. */
@NullMarked
package city.otklik.interop;

import org.jspecify.annotations.NullMarked;
