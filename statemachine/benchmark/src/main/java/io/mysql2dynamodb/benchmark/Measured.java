package io.mysql2dynamodb.benchmark;

import java.util.Map;

/**
 * One measurement of one kind of work.
 *
 * @param perSecond items per second on the wall clock
 * @param cpuMicros CPU time per item of each process, in microseconds; it hardly depends on what else the machine does
 */
record Measured(double perSecond, Map<Role, Double> cpuMicros) {

    Measured {
        cpuMicros = Map.copyOf(cpuMicros);
    }

    double cpu(Role role) {
        return cpuMicros.getOrDefault(role, 0.0);
    }

    /** Of all processes together. */
    double cpu() {
        return cpuMicros.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
