/** What an executor and a curator see of a case, and the lists they work from. */
@NullMarked
package city.otklik.approval.cases;

import org.jspecify.annotations.NullMarked;
