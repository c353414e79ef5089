/** The port to a network under test, and its twin. */
@NullMarked
package city.otklik.publishing.networks;

import org.jspecify.annotations.NullMarked;
