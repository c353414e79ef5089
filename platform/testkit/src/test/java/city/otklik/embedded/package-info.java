/** The embedded stack killed. */
@NullMarked
package city.otklik.embedded;

import org.jspecify.annotations.NullMarked;
