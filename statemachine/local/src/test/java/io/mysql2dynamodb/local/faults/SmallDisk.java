package io.mysql2dynamodb.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of some megabytes that can be filled to its last byte. Making one needs root. */
final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** @return whether this process may make one */
    static boolean mayBeMade(Path folder) throws IOException {
        if (done(
                "mount",
                "-t",
                "tmpfs",
                "-o",
                "size=8m",
                "tmpfs",
                Files.createDirectories(folder).toString())) {
            return done("umount", folder.toString());
        }
        return false;
    }

    static SmallDisk at(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!done("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder.toString())) {
            throw new AssertionError("cannot mount " + folder);
        }
        return new SmallDisk(folder);
    }

    /** Leaves no byte free. */
    void fill() {
        byte[] zeros = new byte[4_096];
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            while (true) {
                ballast.write(zeros);
            }
        } catch (IOException e) {
            // now it is full
        }
    }

    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean done(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        }
    }

    @Override
    public void close() {
        done("umount", folder.toString());
    }
}
