package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.OneLog.Outcome;
import io.mysql2dynamodb.analysis.log.archive.Ending;
import io.mysql2dynamodb.analysis.log.archive.Expansion;
import io.mysql2dynamodb.analysis.log.archive.GzipStream;
import io.mysql2dynamodb.analysis.log.archive.UnpackingStream;
import io.mysql2dynamodb.analysis.log.archive.Wrapping;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads logs that may be packed as gzip. An archive inside an archive is opened only if it is a gzip in a zip. */
final class WrappedLogs {

    private final ZoneId zone;
    private final LogLimits limits;
    private final Expansion expansion;
    private final LogListener listener;

    WrappedLogs(ZoneId zone, LogLimits limits, Expansion expansion, LogListener listener) {
        this.zone = zone;
        this.limits = limits;
        this.expansion = expansion;
        this.listener = listener;
    }

    /**
     * Reads one log.
     *
     * @param outer the stream that it is in, if that is unpacked itself
     */
    Outcome read(String name, Wrapping.Looked content, Optional<UnpackingStream> outer) throws IOException {
        Ending around = outer.<Ending>map(Function.identity()).orElse(Ending.WHOLE);
        switch (content.wrapping()) {
            case GZIP -> {
                try (GzipStream gzip = outer.map(unpacked -> new GzipStream(content.stream(), expansion, unpacked))
                        .orElseGet(() -> new GzipStream(content.stream(), expansion))) {
                    Wrapping.Looked inner = Wrapping.look(gzip);
                    if (inner.wrapping() != Wrapping.NONE) {
                        return new Outcome.Nothing("an archive in a gzip is not opened: unpack it once, and give that");
                    }
                    return new OneLog(name, inner.stream(), gzip.inside(around), zone, limits).read(listener);
                }
            }
            case ZIP -> {
                return new Outcome.Nothing("a zip in a zip is not opened: unpack it once, and give that");
            }
            default -> {
                return new OneLog(name, content.stream(), around, zone, limits).read(listener);
            }
        }
    }

    /** Puts an outcome where it belongs. */
    static void collect(String name, Outcome outcome, List<LogSummary> logs, List<SkippedInput> skipped) {
        if (outcome instanceof Outcome.Read read) {
            logs.add(read.summary());
        } else if (outcome instanceof Outcome.Nothing nothing) {
            skipped.add(new SkippedInput(name, nothing.reason()));
        } else if (outcome instanceof Outcome.Foreign foreign) {
            skipped.add(new SkippedInput(name, "it is no log that can be read, but " + foreign.found()));
        }
    }
}
