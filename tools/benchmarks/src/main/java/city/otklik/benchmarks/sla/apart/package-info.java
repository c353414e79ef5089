/** What is measured runs in processes of its own, so that its CPU time can be separated from the harness's. */
@NullMarked
package city.otklik.benchmarks.sla.apart;

import org.jspecify.annotations.NullMarked;
