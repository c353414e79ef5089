/** Who may do what on whose case: the tables of {@code docs/access}, tried on running services. */
@NullMarked
package city.otklik.testkit.access;

import org.jspecify.annotations.NullMarked;
