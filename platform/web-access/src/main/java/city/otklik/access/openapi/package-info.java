/** How a REST interface is described to those who call it. */
@NullMarked
package city.otklik.access.openapi;

import org.jspecify.annotations.NullMarked;
