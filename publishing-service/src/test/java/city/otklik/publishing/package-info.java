/** The service as a whole under test, and what its tests share. */
@NullMarked
package city.otklik.publishing;

import org.jspecify.annotations.NullMarked;
