package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LogListener;
import io.mysql2dynamodb.analysis.log.LogSummary;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import java.util.List;
import java.util.Optional;

/** Takes logs into a workload while they are read, one after another. For one thread. */
public final class LogObserver implements LogListener {

    private final LogBook book;
    private Optional<LogWatch> watch = Optional.empty();

    LogObserver(LogBook book) {
        this.book = book;
    }

    @Override
    public void began(String log, LogFormat format) {
        breakOff();
        watch = Optional.of(book.begin(log, format.kind()));
    }

    @Override
    public void logged(LoggedStatement statement) {
        watch.orElseThrow(() -> new IllegalStateException("a record came before its log"))
                .logged(statement);
    }

    @Override
    public void ended(LogSummary summary) {
        LogWatch ended = watch.orElseThrow(() -> new IllegalStateException("a log ended that had not begun"));
        watch = Optional.empty();
        book.end(ended, summary.unreadable(), summary.remarks());
    }

    /** A log that could not be read to its end counts as far as it was. */
    void breakOff() {
        watch.ifPresent(part -> book.end(part, 1, List.of("its reading was broken off before its end")));
        watch = Optional.empty();
    }
}
