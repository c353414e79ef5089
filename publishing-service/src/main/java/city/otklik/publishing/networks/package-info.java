/** What a social network can do for us, and what its answers mean. */
@NullMarked
package city.otklik.publishing.networks;

import org.jspecify.annotations.NullMarked;
