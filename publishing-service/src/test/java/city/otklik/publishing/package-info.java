/** The service as a whole under test, and what its tests tell each other. */
@NullMarked
package city.otklik.publishing;

import org.jspecify.annotations.NullMarked;
