/** Every row of the table played, and the page that shows it compared. */
@NullMarked
package city.otklik.lifecycle;

import org.jspecify.annotations.NullMarked;
