package io.mysql2dynamodb.migration.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines in as many files as it takes, none much over a size. Thread-safe. */
final class LineFiles implements AutoCloseable {

    private final Path folder;
    private final String name;
    private final long mostBytes;
    private final List<ExportedFile> finished = new ArrayList<>();
    private LineFile current;

    /**
     * @param folder the export's folder
     * @param name the files' names, without number and ending
     * @param mostBytes bytes of lines after which a new file begins
     */
    LineFiles(Path folder, String name, long mostBytes) {
        this.folder = folder;
        this.name = name;
        this.mostBytes = mostBytes;
    }

    /** Adds lines. */
    synchronized void add(List<byte[]> lines) {
        try {
            for (byte[] line : lines) {
                if (current == null) {
                    current = new LineFile(
                            folder, String.format(Locale.ROOT, "%s-%05d.json.gz", name, finished.size() + 1));
                }
                current.add(line);
                if (current.uncompressedBytes() >= mostBytes) {
                    end();
                }
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ends the last file; returns all of them. Without a line there is none. */
    synchronized List<ExportedFile> finish() {
        try {
            end();
            return List.copyOf(finished);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void end() throws IOException {
        if (current != null) {
            finished.add(current.finish());
            current = null;
        }
    }

    private ExportFailedException failed(IOException e) {
        return new ExportFailedException(
                "the files " + folder.resolve(name) + "-*.json.gz cannot be written (" + e
                        + "). Check that the folder is writable and the disk has room",
                e);
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                throw failed(e);
            } finally {
                current = null;
            }
        }
    }
}
