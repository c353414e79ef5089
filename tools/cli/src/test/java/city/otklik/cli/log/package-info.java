@NullMarked
package city.otklik.cli.log;

import org.jspecify.annotations.NullMarked;
