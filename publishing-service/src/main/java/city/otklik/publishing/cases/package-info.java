/** What publishing knows of a case: built from facts, with what is not a fact (attempts to post). */
@NullMarked
package city.otklik.publishing.cases;

import org.jspecify.annotations.NullMarked;
