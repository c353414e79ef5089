/** The author's reply under test. */
@NullMarked
package city.otklik.publishing.replies;

import org.jspecify.annotations.NullMarked;
