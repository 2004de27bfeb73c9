package io.mysql2dynamodb.local.run;

import io.mysql2dynamodb.local.InvalidUsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a run to one process at a time. The operating system releases it when the process ends, however it ends, so a
 * killed run never has to be unlocked by hand.
 */
public final class RunLock implements AutoCloseable {

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws InvalidUsageException when another process is at work on the run */
    public static RunLock take(RunFolder folder) {
        return take(folder.runner())
                .orElseThrow(() -> new InvalidUsageException("run '" + folder.name()
                        + "' is being worked on by another process: see 'status " + folder.name()
                        + "', or end that process first"));
    }

    /** Takes the lock of a folder, or nothing when another process has it. */
    public static Optional<RunLock> take(Path folder) {
        FileChannel channel = open(folder);
        if (locked(channel)) {
            return Optional.of(new RunLock(channel));
        }
        close(channel);
        return Optional.empty();
    }

    /** Whether some process works on the run now. */
    public static boolean isHeld(RunFolder folder) {
        FileChannel channel = open(folder.runner());
        try {
            return !locked(channel);
        } finally {
            close(channel);
        }
    }

    private static FileChannel open(Path folder) {
        Path file = folder.resolve("lock");
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    private static boolean locked(FileChannel channel) {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock the run: does the file system support locks?", e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the run's lock", e);
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
