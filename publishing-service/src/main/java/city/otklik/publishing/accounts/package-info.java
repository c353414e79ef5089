/** The official accounts of the city and their public list (§4). */
@NullMarked
package city.otklik.publishing.accounts;

import org.jspecify.annotations.NullMarked;
