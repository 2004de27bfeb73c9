package io.mysql2dynamodb.analysis.log;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/** Reads one format. It is used for one log. */
interface LogParser {

    /**
     * Reads all lines, and hands on the records.
     *
     * @param cutOff whether lines that have ended did so before their time; then the last record is not whole, and what is
     *     missing is counted elsewhere
     */
    void read(LineWindow lines, BooleanSupplier cutOff) throws IOException;
}
