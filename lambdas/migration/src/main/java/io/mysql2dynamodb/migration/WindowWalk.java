package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.migration.guard.SourceHeldException;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Walks a key range window by window: while windows are worked on, the next one is read. At most two windows are worked on
 * at a time, so memory is bounded by three windows; the second keeps the target busy while the first one's last requests
 * end.
 *
 * @param name names the threads
 * @param source reads the windows
 * @param deadline when to read no further window
 */
public record WindowWalk(String name, WindowSource source, Deadline deadline) {
    private static final int WORKED_ON = 2;

    /**
     * Walks to the end of the range or until the deadline, at least one window; it also ends early where the source is
     * held. When it returns or throws, no work is running any more.
     *
     * @param range where to walk
     * @param look sees each window as it is read, in order, before it is worked on; may wait for all earlier work by the
     *     given action, and may refuse the window by throwing
     * @param work works on a window, on another thread
     * @param finished takes the work's results in order, with the window's last key, which is empty at the range's end
     * @throws SourceHeldException the source is held before the first window
     */
    public <R> void walk(
            KeyRange range,
            BiConsumer<ProjectedWindow, Runnable> look,
            Function<ProjectedWindow, R> work,
            BiConsumer<R, Optional<List<String>>> finished) {
        WindowSize size = new WindowSize();
        KeyRange rest = range;
        try (OrderedPipeline<Finished<R>> pipeline =
                new OrderedPipeline<>(name, WORKED_ON, window -> finished.accept(window.result(), window.lastKey()))) {
            boolean more = true;
            while (more) {
                Optional<ProjectedWindow> read = read(rest, size.rows(), rest.equals(range));
                if (read.isEmpty()) {
                    break;
                }
                ProjectedWindow window = read.get();
                look.accept(window, pipeline::drain);
                Optional<SourceKey> next = window.exhausted() ? Optional.empty() : window.lastKey();
                pipeline.submit(() -> new Finished<>(work.apply(window), next.map(SourceKey::values)));
                size.measured(window.rowsRead(), window.sourceBytes());
                rest = next.map(rest::continuedAfter).orElse(rest);
                more = next.isPresent() && !deadline.passed();
            }
            pipeline.drain();
        }
    }

    /** Empty where the source is held after some windows: what they did is handed back, and the next step is held. */
    private Optional<ProjectedWindow> read(KeyRange rest, int rows, boolean first) {
        try {
            return Optional.of(source.read(rest, rows));
        } catch (SourceHeldException e) {
            if (first) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private record Finished<R>(R result, Optional<List<String>> lastKey) {}
}
