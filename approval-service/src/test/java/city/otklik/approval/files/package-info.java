/** Tests of the package of the same name. */
@NullMarked
package city.otklik.approval.files;

import org.jspecify.annotations.NullMarked;
