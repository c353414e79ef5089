/** From a draft to the curator's word on it (§9–§12). */
@NullMarked
package city.otklik.approval;

import org.jspecify.annotations.NullMarked;
