package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownContentTest {

    private static final String RECORD = "2025-07-31T18:11:07.814734Z\t   27 Query\tSELECT 1\n";

    @Test
    void saysWhatCanBeReadAndShowsNothingOfTheContent() {
        assertThatThrownBy(() -> ReadLog.of("password = hunter2\nfrom somewhere\n"))
                .isInstanceOf(UnknownLogFormatException.class)
                .hasMessageContaining("test.log is no log that can be read: it is text")
                .hasMessageContaining("the slow log's file")
                .hasMessageContaining("mysql.general_log")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void namesUtf16(String charset) {
        assertThatThrownBy(() -> ReadLog.of(RECORD.getBytes(Charset.forName(charset))))
                .isInstanceOf(UnknownLogFormatException.class)
                .hasMessageContaining("UTF-16")
                .hasMessageContaining("iconv");
    }

    @Test
    void namesOtherFiles() {
        assertFound("a binary log", new byte[] {(byte) 0xFE, 'b', 'i', 'n', 1, 2, 3});
        assertFound("bzip2", "BZh91AY".getBytes(StandardCharsets.US_ASCII));
        assertFound("xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0});
        assertFound("zstd", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 1});
        assertFound("7-Zip", new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C});
        byte[] tar = new byte[1_024];
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertFound("a tar archive", tar);
        byte[] garbage = new byte[200_000];
        new Random(7).nextBytes(garbage);
        assertFound("binary data", garbage);
    }

    @Test
    void skipsWhatHoldsNothing() {
        assertThat(ReadLog.of("").reading().skipped()).containsExactly(new SkippedInput("test.log", "it is empty"));
        assertThat(ReadLog.of(ReadLog.BANNER + ReadLog.BANNER).reading().skipped())
                .singleElement()
                .extracting(SkippedInput::reason)
                .asString()
                .contains("no record");
    }

    @Test
    void doesNotTakeAFailingStreamForTheEnd() {
        InputStream reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return read();
            }
        };
        LogInput failing = new LogInput(
                "s3://logs/x",
                () -> new SequenceInputStream(
                        new ByteArrayInputStream(RECORD.getBytes(StandardCharsets.UTF_8)), reset));

        assertThatThrownBy(() -> ReadLog.of(failing, LogLimits.STANDARD))
                .isInstanceOf(LogReadException.class)
                .hasMessageContaining("s3://logs/x")
                .hasMessageContaining("connection reset");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> ReadLog.of(LogFiles.of(Path.of("none", "mysql.log")), LogLimits.STANDARD))
                .isInstanceOf(LogReadException.class)
                .hasMessageContaining("mysql.log")
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    private static void assertFound(String name, byte[] content) {
        assertThatThrownBy(() -> ReadLog.of(content))
                .isInstanceOf(UnknownLogFormatException.class)
                .hasMessageContaining(name);
    }
}
