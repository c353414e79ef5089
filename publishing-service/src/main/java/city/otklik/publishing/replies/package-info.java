/** The author's reply to a clarification (§10). */
@NullMarked
package city.otklik.publishing.replies;

import org.jspecify.annotations.NullMarked;
