/** What a service put aside, over HTTP: looked at, replayed and discarded by administrators. */
@NullMarked
package city.otklik.access.deadletters;

import org.jspecify.annotations.NullMarked;
