/** Random requests to a running service, made from the description that it serves of itself. */
@NullMarked
package city.otklik.testkit.fuzzing;

import org.jspecify.annotations.NullMarked;
