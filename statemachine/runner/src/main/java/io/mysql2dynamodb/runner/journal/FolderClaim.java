package io.mysql2dynamodb.runner.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Writes the streams of one execution of a {@link FolderJournal}. */
final class FolderClaim implements ExecutionJournal.Claim {

    private final Path folder;
    private final FileChannel lock;
    private final Runnable released;
    private final Map<String, RandomAccessFile> files = new HashMap<>();

    FolderClaim(Path folder, FileChannel lock, Runnable released) {
        this.folder = folder;
        this.lock = lock;
        this.released = released;
    }

    /** Plain file calls on purpose: a channel would be closed by the interrupt that stops an execution. */
    @Override
    public void append(String stream, String line, boolean force) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            RandomAccessFile file = file(stream);
            synchronized (file) {
                appendWhole(file, bytes);
                if (force) {
                    file.getFD().sync();
                }
            }
        } catch (IOException e) {
            throw new JournalException("cannot append to " + folder.resolve(stream + ".jsonl"), e);
        }
    }

    /** A full disk takes half a line; it is cut off again, lest the next one that finds room continues it. */
    private static void appendWhole(RandomAccessFile file, byte[] line) throws IOException {
        long end = file.getFilePointer();
        try {
            file.write(line);
        } catch (IOException e) {
            file.setLength(end);
            file.seek(end);
            throw e;
        }
    }

    private RandomAccessFile file(String stream) throws IOException {
        synchronized (files) {
            RandomAccessFile file = files.get(stream);
            if (file == null) {
                Path path = folder.resolve(stream + ".jsonl");
                int end = Files.exists(path) ? FolderJournal.endOfWholeLines(Files.readAllBytes(path)) : 0;
                file = new RandomAccessFile(path.toFile(), "rw");
                file.setLength(end);
                file.seek(end);
                files.put(stream, file);
            }
            return file;
        }
    }

    @Override
    public void close() {
        try {
            synchronized (files) {
                for (RandomAccessFile file : files.values()) {
                    file.close();
                }
            }
            lock.close();
            released.run();
        } catch (IOException e) {
            throw new JournalException("cannot close " + folder, e);
        }
    }
}
