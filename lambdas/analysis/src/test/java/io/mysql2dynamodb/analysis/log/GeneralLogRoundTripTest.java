package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What MySQL writes is what is read. The one exception cannot occur here: a statement with a line that is, to the letter, a
 * record's head or a server's banner.
 */
class GeneralLogRoundTripTest {

    @Property(tries = 500)
    void readsWhatWasWritten(
            @ForAll("statements") List<String> statements, @ForAll boolean banner, @ForAll long chunking) {
        StringBuilder log = new StringBuilder(ReadLog.BANNER);
        for (int number = 0; number < statements.size(); number++) {
            log.append(String.format(
                    Locale.ROOT,
                    "2025-07-31T18:11:%02d.%06dZ\t%5d %s\t%s\n",
                    number % 60,
                    number,
                    number * 7_919L,
                    number % 2 == 0 ? "Query" : "Execute",
                    statements.get(number)));
            if (banner && number % 3 == 0) {
                log.append(ReadLog.BANNER);
            }
        }
        byte[] bytes = log.toString().getBytes(StandardCharsets.UTF_8);

        ReadLog read =
                ReadLog.of(new LogInput("log", () -> new InChunks(bytes, new Random(chunking))), LogLimits.STANDARD);

        if (statements.isEmpty()) {
            assertThat(read.reading().logs()).isEmpty();
            return;
        }
        assertThat(read.texts()).isEqualTo(statements);
        assertThat(read.statements()).allSatisfy(statement -> assertThat(statement.connection() % 7_919)
                .isZero());
        assertThat(read.summary().unreadable()).isZero();
        assertThat(read.summary().bytes()).isEqualTo(bytes.length);
    }

    @Provide
    Arbitrary<List<String>> statements() {
        Arbitrary<String> any = Arbitraries.strings()
                .all()
                .ofMaxLength(60)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        Arbitrary<String> nasty =
                Arbitraries.strings().withChars("\n\r\t\0 ;#'`a2T:Z").ofMaxLength(60);
        Arbitrary<String> broken = Arbitraries.of(
                "2025-07-31T18:11:07.814734Z",
                "2025-07-31T18:11:07.814734Z\t   27 ",
                "\t\t   27 Query\t",
                "# Time: 2025-07-31T18:11:07.814734Z",
                "Tcp port: 1",
                "x, Version: 1 (x). started with:",
                "Time                 Id Command    Argument");
        Arbitrary<String> lines = Arbitraries.oneOf(any, nasty, broken)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("\n", parts))
                // a statement with a whole banner inside cannot be told from a server that started: no reader could
                .filter(text -> !text.contains("started with:\nTcp port: 1\nTime  "));
        return lines.list().ofMaxSize(12);
    }

    /** Gives the bytes in pieces as a network does. */
    private static final class InChunks extends InputStream {

        private final ByteArrayInputStream bytes;
        private final Random sizes;

        InChunks(byte[] bytes, Random sizes) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.sizes = sizes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, Math.min(length, 1 + sizes.nextInt(40)));
        }
    }
}
