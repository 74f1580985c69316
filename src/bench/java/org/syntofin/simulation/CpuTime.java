package org.syntofin.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * The processor time that an operation took, in microseconds: {@code cpu} of the whole process, the compiler and the
 * collector included, and {@code thread} of the thread alone that did the work. On a machine that has other work to do
 * the clock on the wall says nothing, and the compiler needs long until it is done: these say a little more.
 */
public final class CpuTime implements InternalProfiler {

    private static final double NANOS_PER_MICRO = 1_000;
    private static final String WORKER = "jmh-worker";

    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;
    private long beforeOfWorkers;

    @Override
    public String getDescription() {
        return "Processor time of each operation";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = process.getProcessCpuTime();
        beforeOfWorkers = ofWorkers();
    }

    @Override
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long operations = Math.max(1, result.getMetadata().getAllOps());
        return List.of(
                each("cpu", process.getProcessCpuTime() - before, operations),
                each("thread", ofWorkers() - beforeOfWorkers, operations));
    }

    private static ScalarResult each(String name, long nanos, long operations) {
        return new ScalarResult(name, nanos / NANOS_PER_MICRO / operations, "us/op", AggregationPolicy.AVG);
    }

    private long ofWorkers() {
        long nanos = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && thread.getThreadName().contains(WORKER)) {
                nanos += Math.max(0, threads.getThreadCpuTime(id));
            }
        }
        return nanos;
    }
}
