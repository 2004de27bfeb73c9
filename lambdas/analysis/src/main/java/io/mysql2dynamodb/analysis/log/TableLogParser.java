package io.mysql2dynamodb.analysis.log;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Reads the rows of a dumped log table. A row that is none is counted. With tabs it may also be the rest of the row before
 * it, as {@code mysql --batch --raw} writes line feeds bare; then that row is only a beginning, and is not used either.
 */
final class TableLogParser implements LogParser {

    private final LogTally tally;
    private final Dialect dialect;
    private final TableColumns columns;
    private final TableRecords records;
    private final boolean windowsLines;
    private final int recordBytes;
    private Optional<TableRecords.Waiting> waiting = Optional.empty();

    TableLogParser(
            LogTally tally,
            Dialect dialect,
            TableColumns columns,
            TableRecords records,
            boolean windowsLines,
            int recordBytes) {
        this.tally = tally;
        this.dialect = dialect;
        this.columns = columns;
        this.records = records;
        this.windowsLines = windowsLines;
        this.recordBytes = recordBytes;
    }

    @Override
    public void read(LineWindow lines, BooleanSupplier cutOff) throws IOException {
        RowCutter rows = new RowCutter(lines, dialect);
        TableRow row = new TableRow(dialect);
        boolean first = true;
        while (rows.next()) {
            boolean header = first && columns.header();
            first = false;
            if (!lines.terminated()) {
                handOn();
                if (!cutOff.getAsBoolean()) {
                    tally.remark(Remark.ENDS_IN_A_RECORD);
                }
                return;
            }
            if (!header) {
                row(lines, row);
            }
        }
        handOn();
    }

    private void row(LineWindow lines, TableRow row) {
        int from = lines.mark();
        int to = lines.end();
        if (windowsLines && to > from && lines.bytes()[to - 1] == '\r') {
            to--;
        }
        if (lines.lost() || lines.lineLost() || to - from > recordBytes) {
            handOn();
            tally.remark(Remark.TOO_LONG);
            return;
        }
        Optional<TableRecords.Waiting> read = row.read(lines.bytes(), from, to) && row.size() == columns.count()
                ? records.read(row)
                : Optional.empty();
        if (read.isPresent()) {
            handOn();
            waiting = read;
            return;
        }
        tally.remark(Remark.MALFORMED_ROW);
        if (dialect == Dialect.TABS && waiting.isPresent()) {
            waiting = Optional.empty();
            tally.remark(Remark.MALFORMED_NEIGHBOUR);
        }
    }

    private void handOn() {
        waiting.ifPresent(records::handOn);
        waiting = Optional.empty();
    }
}
