/** Intent, one attempt, outcome: how a posting gets into a network once. */
@NullMarked
package city.otklik.publishing.postings;

import org.jspecify.annotations.NullMarked;
