/** Russian text as people type it: letters, words, stems. */
@NullMarked
package city.otklik.understanding.language;

import org.jspecify.annotations.NullMarked;
