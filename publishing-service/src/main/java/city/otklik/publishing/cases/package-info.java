/** What publishing knows of a case: built from facts, beside what is not a fact (attempts to post). */
@NullMarked
package city.otklik.publishing.cases;

import org.jspecify.annotations.NullMarked;
