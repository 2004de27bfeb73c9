package io.mysql2dynamodb.runner.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A journal in a folder: {@code <root>/<execution>/<stream>.jsonl}. The claim is a lock on a file, which the operating
 * system releases when the process dies. A torn last line, left by a process that died while writing, does not count
 * and is cut off before the stream is written again.
 */
public final class FolderJournal implements ExecutionJournal {

    /**
     * Lock files that this process holds. They must not be opened again: on POSIX systems closing any channel of a file
     * gives up all the locks that the process has on it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Path root;

    /** @param root created with the first execution */
    public FolderJournal(Path root) {
        this.root = root;
    }

    @Override
    public List<String> executions() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lock")))
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new JournalException("cannot list " + root, e);
        }
    }

    @Override
    public List<String> read(String execution, String stream) {
        Path file = root.resolve(execution).resolve(stream + ".jsonl");
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            String whole = new String(bytes, 0, endOfWholeLines(bytes), StandardCharsets.UTF_8);
            return whole.lines().toList();
        } catch (IOException e) {
            throw new JournalException("cannot read " + file, e);
        }
    }

    static int endOfWholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    @Override
    public boolean claimed(String execution) {
        Path lock = root.resolve(execution).resolve("lock");
        if (HELD.contains(key(lock))) {
            return true;
        } else if (!Files.exists(lock)) {
            return false;
        }
        Optional<Claim> free = claim(execution, 1);
        free.ifPresent(Claim::close);
        return free.isEmpty();
    }

    @Override
    public Optional<Claim> claim(String execution) {
        return claim(execution, ATTEMPTS);
    }

    /** Tries more than once where it matters: another process that only looks holds the lock for a moment. */
    private Optional<Claim> claim(String execution, int attempts) {
        Path folder = root.resolve(execution);
        Path key = key(folder.resolve("lock"));
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel, attempts)) {
                channel.close();
                HELD.remove(key);
                return Optional.empty();
            }
            return Optional.of(new FolderClaim(folder, channel, () -> HELD.remove(key)));
        } catch (IOException e) {
            HELD.remove(key);
            throw new JournalException("cannot claim " + folder, e);
        }
    }

    private static boolean locked(FileChannel channel, int attempts) throws IOException {
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (channel.tryLock() != null) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return false;
    }

    private static Path key(Path lock) {
        return lock.toAbsolutePath().normalize();
    }
}
