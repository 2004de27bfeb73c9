package io.mysql2dynamodb.modeling.cost;

/**
 * How consistent a read is, and how many units each started 4,096 bytes cost
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html).
 */
public enum Reading {
    EVENTUAL(0.5),
    STRONG(1),
    TRANSACTIONAL(2);

    private final double unitsEach;

    Reading(double unitsEach) {
        this.unitsEach = unitsEach;
    }

    double unitsEach() {
        return unitsEach;
    }
}
