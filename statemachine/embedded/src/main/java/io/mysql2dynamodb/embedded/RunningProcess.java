package io.mysql2dynamodb.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One of our server processes, named so that a later process can find it again and never takes a foreign one for it:
 * process ids are reused, so the start time and a marker in the command line must agree too.
 *
 * @param pid process id
 * @param startedAt when the system started it; compared with a tolerance, because systems derive it from a clock that
 *     may be corrected meanwhile
 * @param marker text that occurs in the command line of this process only: the argument that names its folder
 */
public record RunningProcess(long pid, Instant startedAt, String marker) {
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);
    private static final Duration FORCE_AFTER = Duration.ofSeconds(20);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(10);

    static RunningProcess of(ProcessHandle handle, String marker) {
        return new RunningProcess(handle.pid(), handle.info().startInstant().orElseGet(Instant::now), marker);
    }

    /** Whether this very process is alive; false when its id now belongs to another. */
    public boolean isRunning() {
        return handle().isPresent();
    }

    /**
     * Asks the process to end, forces it after 20 seconds, and waits until it is gone.
     *
     * @return false when it was not running any more; nothing has been touched then
     * @throws ServerStopException when it is still there afterwards
     */
    public boolean stop() {
        Optional<ProcessHandle> found = handle();
        if (found.isEmpty()) {
            return false;
        }
        ProcessHandle process = found.get();
        process.destroy();
        if (!endsWithin(process, FORCE_AFTER) && isRunning()) {
            process.destroyForcibly();
            if (!endsWithin(process, GIVE_UP_AFTER) && isRunning()) {
                throw new ServerStopException(
                        "Process " + pid + " (" + marker + ") does not end. End it by hand: kill -9 " + pid);
            }
        }
        return true;
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid).filter(this::isOurs);
    }

    /** A process that has ended but was not yet waited for has no command line, so it does not count as running. */
    private boolean isOurs(ProcessHandle process) {
        return process.isAlive()
                && process.info().startInstant().filter(this::agrees).isPresent()
                && process.info().commandLine().filter(this::isMarked).isPresent();
    }

    /** The marker ends where the argument ends: another server's folder may begin with this one's name. */
    private boolean isMarked(String commandLine) {
        return (commandLine + " ").contains(marker + " ");
    }

    private boolean agrees(Instant start) {
        return Duration.between(startedAt, start).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private static boolean endsWithin(ProcessHandle process, Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
