/** A broker, a document store and a schema registry on one machine: for trying out and for tests, not for a city. */
@NullMarked
package city.otklik.embedded;

import org.jspecify.annotations.NullMarked;
