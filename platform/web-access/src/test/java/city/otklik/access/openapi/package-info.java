/** The committed description of a REST interface and the one served, compared. */
@NullMarked
package city.otklik.access.openapi;

import org.jspecify.annotations.NullMarked;
