package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happened to a log or its archive, it is read as far as it goes, or named as something else. */
class SurvivesAnyLogTest {

    private static final LogLimits LIMITS = new LogLimits(2_000, 10, 10, 500, 1 << 20);
    private static final String SLOW = """
        # Time: 2025-07-31T18:11:10.500000Z
        # User@Host: shop[shop] @ app1 [10.0.0.7]  Id:    12
        # Query_time: 2.250000  Lock_time: 0.000012 Rows_sent: 3  Rows_examined: 4000
        use store;
        SET timestamp=1753985468;
        SELECT *
          FROM t;
        """;
    private static final String GENERAL = "2025-07-31T18:11:07.814734Z\t   27 Query\tDELETE FROM t WHERE id = 12\n";
    private static final String TABS = "2025-07-31 18:11:07\tshop[shop] @ a []\t27\t1\tQuery\tSELECT\\n 1\n";
    private static final String COMMAS =
            "\"2025-07-31 18:11:07.5\",\"shop[shop] @ a []\",27,1,\"Query\",\"SELECT \\\"a\\\"\"\n";
    private static final List<byte[]> LOGS = logs();

    @Property(tries = 1_000)
    void readsOrNamesIt(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] log = damaged(LOGS.get(random.nextInt(LOGS.size())), random);
        try {
            ReadLog read = ReadLog.of(log, LIMITS);
            long records = read.reading().logs().stream()
                    .mapToLong(LogSummary::records)
                    .sum();
            assertThat(read.statements()).hasSize((int) records);
            assertThat(read.reading().logs().size() + read.reading().skipped().size())
                    .isPositive();
            assertThat(read.reading().logs()).allSatisfy(summary -> {
                assertThat(summary.unreadable()).isNotNegative();
                assertThat(summary.unreadable() == 0 || !summary.remarks().isEmpty())
                        .isTrue();
            });
        } catch (UnknownLogFormatException e) {
            assertThat(e).hasMessageContaining("test.log");
        }
    }

    @Property(tries = 300)
    void usesOnlyWholeRecordsOfALogThatIsCutAnywhere(@ForAll @IntRange(min = 0, max = 999) int place)
            throws IOException {
        byte[] slow = (ReadLog.BANNER + SLOW.repeat(5)).getBytes(StandardCharsets.UTF_8);
        byte[] tabs = TABS.repeat(9).getBytes(StandardCharsets.UTF_8);
        byte[] general = GENERAL.repeat(9).getBytes(StandardCharsets.UTF_8);
        for (byte[] log : List.of(slow, tabs, general)) {
            for (byte[] packed : List.of(log, gzip(log), zip(log))) {
                byte[] cut = Arrays.copyOf(packed, packed.length * place / 1_000);
                List<String> whole = ReadLog.of(log).texts();

                List<String> left = textsOf(cut);

                assertThat(left).isEqualTo(whole.subList(0, left.size()));
            }
        }
    }

    private static List<String> textsOf(byte[] log) {
        try {
            return ReadLog.of(log).texts();
        } catch (UnknownLogFormatException e) {
            return List.of();
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] log = whole.clone();
        for (int times = random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(log.length);
            int length = Math.min(log.length - at, 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> Arrays.fill(log, at, at + length, (byte) random.nextInt(256));
                case 1 -> log[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> {
                    byte[] noise = new byte[length];
                    random.nextBytes(noise);
                    System.arraycopy(noise, 0, log, at, length);
                }
                default -> System.arraycopy(log, random.nextInt(log.length - length + 1), log, at, length);
            }
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(log, random.nextInt(log.length + 1)) : log;
    }

    private static List<byte[]> logs() {
        try (InputStream synthetic = new SyntheticGeneralLog(40_000)) {
            byte[] general = synthetic.readNBytes(40_000);
            byte[] slow = (ReadLog.BANNER + SLOW.repeat(5)).getBytes(StandardCharsets.UTF_8);
            byte[] tabs = TABS.repeat(9).getBytes(StandardCharsets.UTF_8);
            byte[] commas = COMMAS.repeat(9).getBytes(StandardCharsets.UTF_8);
            return List.of(general, slow, tabs, commas, gzip(slow), gzip(general), zip(slow, gzip(general), tabs));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(byte[]... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 0; number < members.length; number++) {
                zip.putNextEntry(new ZipEntry("log." + number));
                zip.write(members[number]);
            }
        }
        return bytes.toByteArray();
    }
}
