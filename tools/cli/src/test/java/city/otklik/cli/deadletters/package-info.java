@NullMarked
package city.otklik.cli.deadletters;

import org.jspecify.annotations.NullMarked;
