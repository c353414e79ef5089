/** From a draft to the curator's decision on it (§9–§12). */
@NullMarked
package city.otklik.approval;

import org.jspecify.annotations.NullMarked;
