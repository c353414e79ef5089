/** Photos and files, stored once each under the hash of their content. */
@NullMarked
package city.otklik.approval.files;

import org.jspecify.annotations.NullMarked;
