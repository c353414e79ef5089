package city.otklik.benchmarks.report;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor time this process has used: on a shared machine a better measure of work than the wall's clock. */
public final class CpuTime {

    private static final double NANOS_A_SECOND = 1e9;
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CpuTime() {}

    /** CPU-seconds of all threads, the compiler's and the collector's among them, since the process began. */
    public static double seconds() {
        return SYSTEM.getProcessCpuTime() / NANOS_A_SECOND;
    }
}
