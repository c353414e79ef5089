/** What a social network can do for us, and how its answers are told apart. */
@NullMarked
package city.otklik.publishing.networks;

import org.jspecify.annotations.NullMarked;
