package io.mysql2dynamodb.analysis.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The lines of one file, one by one, with where they are. For one thread. */
final class AnswerLines implements AutoCloseable {

    /** No row of these questions comes near. */
    static final int LONGEST = 64 * 1024 * 1024;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final InputStream in;
    private long offset;
    private long number;
    private boolean ended;

    /**
     * @param offset bytes before the first line to read
     * @param before lines before it
     */
    AnswerLines(Path file, long offset, long before) {
        this.file = file;
        this.offset = offset;
        this.number = before;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            channel.position(offset);
            in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        } catch (IOException cause) {
            throw new UnreadableAnswersException(file, 0, "it cannot be opened: " + cause, cause);
        }
    }

    /** The next line without its end; empty behind the last. */
    Optional<String> next() {
        if (ended) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (line.size() == LONGEST) {
                    throw new UnreadableAnswersException(
                            file, number, "the line is longer than " + LONGEST + " bytes: this is no answer", null);
                }
                line.write(next);
                next = in.read();
            }
            ended = next < 0;
        } catch (IOException cause) {
            throw new UnreadableAnswersException(file, number, "it cannot be read: " + cause, cause);
        }
        offset += line.size() + (ended ? 0 : 1);
        return ended && line.size() == 0 ? Optional.empty() : Optional.of(text(line.toByteArray()));
    }

    private String text(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text =
                    UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            return number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException cause) {
            throw new UnreadableAnswersException(
                    file,
                    number,
                    "the line is not UTF-8. Where a shell writes files in another encoding, as PowerShell's > does,"
                            + " run the command in another shell, and run it again",
                    cause);
        }
    }

    /** The number of the line read last, from 1. */
    long number() {
        return number;
    }

    /** Bytes up to the next line. */
    long offset() {
        return offset;
    }

    /** Whether the line read last had no line end. */
    boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException cause) {
            throw new UnreadableAnswersException(file, number, "it cannot be closed: " + cause, cause);
        }
    }
}
