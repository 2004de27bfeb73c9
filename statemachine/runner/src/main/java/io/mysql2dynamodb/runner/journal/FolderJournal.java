package io.mysql2dynamodb.runner.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A journal in a folder: {@code <root>/<execution>/<stream>.jsonl}. The claim is a lock on a file, which the operating
 * system releases when the process dies. A torn last line, left by a process that died while writing, does not count
 * and is cut off before the stream is written again.
 */
public final class FolderJournal implements ExecutionJournal {

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
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        } catch (OverlappingFileLockException e) {
            return true; // held by this very process
        } catch (IOException e) {
            throw new JournalException("cannot test " + lock, e);
        }
    }

    @Override
    public Optional<Claim> claim(String execution) {
        Path folder = root.resolve(execution);
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(channel);
            if (lock.isEmpty()) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new FolderClaim(folder, channel));
        } catch (IOException e) {
            throw new JournalException("cannot claim " + folder, e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }
}
