package io.mysql2dynamodb.analysis.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class PackedLogsTest {

    private static final LogLimits SMALL_BOMBS = new LogLimits(1 << 20, 10, 3, 500, 1 << 20);

    @Test
    void readsGzip() throws IOException {
        ReadLog read = ReadLog.of(gzip(log(1, 2)));

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(read.summary().name()).isEqualTo("test.log");
        assertThat(read.summary().bytes()).isEqualTo(log(1, 2).length);
        assertThat(read.summary().unreadable()).isZero();
    }

    @Test
    void readsAllMembersOfAGzipFromAStreamThatDoesNotTellWhatIsAvailable() throws IOException {
        byte[] members = join(gzip(log(1)), gzip(log(2)), gzip(new byte[0]), gzip(log(3)), new byte[512]);

        ReadLog read = ReadLog.of(new LogInput("a", () -> new Dripping(members)), LogLimits.STANDARD);

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(read.summary().unreadable()).isZero();
    }

    @Test
    void saysThatAGzipIsFollowedBySomethingElse() throws IOException {
        ReadLog read = ReadLog.of(join(gzip(log(1)), "junk".getBytes(StandardCharsets.UTF_8)));

        assertThat(read.texts()).containsExactly("SELECT 1");
        assertThat(read.summary().unreadable()).isOne();
        assertThat(read.summary().remarks()).singleElement().asString().contains("no gzip");
    }

    @Test
    void usesWhatIsThereOfATruncatedGzip() throws IOException {
        byte[] log = noisyLog(5_000);
        byte[] packed = gzip(log);
        ReadLog read = ReadLog.of(Arrays.copyOf(packed, packed.length / 2));

        assertThat(read.texts()).hasSizeBetween(1_000, 4_000);
        assertThat(read.texts())
                .isEqualTo(ReadLog.of(log).texts().subList(0, read.texts().size()));
        assertThat(read.summary().unreadable()).isOne();
        assertThat(read.summary().remarks()).singleElement().asString().contains("ends too early");
    }

    @Test
    void usesWhatIsBeforeTheDamageOfAGzip() throws IOException {
        byte[] packed = gzip(noisyLog(5_000));
        for (int at = packed.length / 2; at < packed.length / 2 + 20; at++) {
            packed[at] ^= 0x55;
        }
        ReadLog read = ReadLog.of(packed);

        assertThat(read.texts()).hasSizeGreaterThan(500);
        assertThat(read.summary().unreadable()).isPositive();
        assertThat(read.summary().remarks().get(0)).containsAnyOf("damaged", "checksum");
    }

    @Test
    void readsTheMembersOfAZipInTheOrderOfTheirNames() throws IOException {
        Map<String, byte[]> members = new TreeMap<>(java.util.Comparator.reverseOrder());
        members.put("logs/", new byte[0]);
        members.put("logs/mysql.log.1", log(1));
        members.put("logs/mysql.log.2.gz", gzip(log(2)));
        members.put("logs/mysql.log.3", log(3));
        members.put("logs/readme.txt", "hello".getBytes(StandardCharsets.UTF_8));
        members.put("logs/zip.zip", zip(Map.of("a", log(4))));
        members.put("logs/again.gz", gzip(gzip(log(5))));

        ReadLog read = ReadLog.of(zip(members));

        assertThat(read.texts()).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
        assertThat(read.beginnings())
                .containsSubsequence(
                        "test.log/logs/mysql.log.1 ended",
                        "test.log/logs/mysql.log.2.gz GENERAL_FILE",
                        "test.log/logs/mysql.log.3 GENERAL_FILE");
        assertThat(read.reading().skipped())
                .extracting(SkippedInput::name)
                .containsExactly("test.log/logs/again.gz", "test.log/logs/readme.txt", "test.log/logs/zip.zip");
    }

    @Test
    void readsMembersThatAreNotCompressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int number = 3; number > 0; number--) {
                byte[] log = log(number);
                CRC32 crc = new CRC32();
                crc.update(log);
                ZipEntry entry = new ZipEntry("log" + number);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(log.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(log);
            }
        }

        assertThat(ReadLog.of(bytes.toByteArray()).texts()).containsExactly("SELECT 1", "SELECT 2", "SELECT 3");
    }

    @Test
    void usesWhatIsThereOfATruncatedZip() throws IOException {
        byte[] log = noisyLog(5_000);
        Map<String, byte[]> members = new TreeMap<>(Map.of("a", log(1), "b", log, "c", log(2)));
        byte[] packed = zip(members);
        ReadLog read = ReadLog.of(Arrays.copyOf(packed, packed.length / 2));

        assertThat(read.texts()).hasSizeGreaterThan(1_000).startsWith("SELECT 1");
        assertThat(read.reading().logs()).extracting(LogSummary::unreadable).containsExactly(0L, 1L);
        assertThat(read.reading().skipped()).singleElement().satisfies(skipped -> assertThat(skipped.reason())
                .contains("ends too early"));
    }

    @Test
    void saysWhereAZipIsDamaged() throws IOException {
        byte[] packed = zip(new TreeMap<>(Map.of("a", log(1), "b", log(2))));
        // the second local header
        for (int at = 4; at < packed.length - 4; at++) {
            if (packed[at] == 'P' && packed[at + 1] == 'K' && packed[at + 2] == 3) {
                packed[at] = 'X';
                break;
            }
        }
        ReadLog read = ReadLog.of(packed);

        assertThat(read.texts()).containsExactly("SELECT 1");
        assertThat(read.reading().skipped()).singleElement().satisfies(skipped -> assertThat(skipped.reason())
                .contains("damaged at byte"));
    }

    @Test
    void stopsAtBombs() throws IOException {
        byte[] zeros = new byte[4 << 20];
        byte[] bomb = join(log(1), zeros, zeros);

        ReadLog gzip = ReadLog.of(gzip(bomb), SMALL_BOMBS);
        ReadLog zip = ReadLog.of(zip(Map.of("a", bomb)), SMALL_BOMBS);

        assertThat(gzip.summary().remarks().get(0)).contains("zip bomb");
        assertThat(gzip.summary().unreadable()).isOne();
        assertThat(zip.summary().remarks().get(0)).contains("zip bomb");
        assertThat(zip.reading().skipped()).singleElement().satisfies(skipped -> assertThat(skipped.reason())
                .contains("zip bomb"));
    }

    @Test
    void reckonsTheExpansionOfAGzipInAZipFromTheZip() throws IOException {
        byte[] log = join(log(1), new byte[16 << 20]);
        byte[] twice = zip(Map.of("a.gz", gzip(log)));
        LogLimits limits = new LogLimits(1 << 20, 10, 3, 1_500, 1 << 20);

        assertThat(ReadLog.of(gzip(log), limits).summary().remarks()).noneMatch(remark -> remark.contains("bomb"));
        assertThat(ReadLog.of(twice, limits).summary().remarks()).anyMatch(remark -> remark.contains("bomb"));
    }

    @Test
    void showsNamesWithoutWaysOut() throws IOException {
        ReadLog read = ReadLog.of(zip(Map.of(
                "../../etc/cron.d/x", log(1),
                "C:\\..\\y\u001b[31m\u202e", log(2))));

        assertThat(read.reading().logs())
                .extracting(LogSummary::name)
                .containsExactly("test.log/C:/y?[31m?", "test.log/etc/cron.d/x");
    }

    @Test
    void namesEncryptedMembers() throws IOException {
        byte[] packed = zip(new TreeMap<>(Map.of("secret", log(1))));
        packed[6] |= 1;
        ReadLog read = ReadLog.of(packed);

        assertThat(read.texts()).isEmpty();
        assertThat(read.reading().skipped().get(0).name()).isEqualTo("test.log/secret");
        assertThat(read.reading().skipped().get(0).reason()).contains("encrypted");
    }

    @Test
    void saysHowManyMembersAreNotRead() throws IOException {
        ReadLog read =
                ReadLog.of(zip(new TreeMap<>(Map.of("a", log(1), "b", log(2), "c", log(3), "d", log(4)))), SMALL_BOMBS);

        assertThat(read.texts()).hasSize(3);
        assertThat(read.reading().skipped())
                .containsExactly(
                        new SkippedInput("test.log", "it has 1 members beyond the 3 that are read: divide it"));
    }

    @Test
    void saysWhatAZipWithoutLogsHolds() throws IOException {
        assertThat(ReadLog.of(zip(Map.of())).reading().skipped())
                .containsExactly(new SkippedInput("test.log", "it is a zip without members"));
        assertThat(ReadLog.of(zip(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8))))
                        .reading()
                        .skipped())
                .hasSize(1);
        assertThatThrownBy(() -> ReadLog.of(gzip("hello".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnknownLogFormatException.class);
    }

    private static byte[] log(int... numbers) {
        StringBuilder log = new StringBuilder();
        for (int number : numbers) {
            log.append("2025-07-31T18:11:07.814734Z\t   27 Query\tSELECT ")
                    .append(number)
                    .append('\n');
        }
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noisyLog(int records) {
        Random random = new Random(3);
        return log(random.ints(records, 0, 1 << 30).toArray());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** Gives few bytes at a time and never says that there are more. */
    private static final class Dripping extends InputStream {

        private final ByteArrayInputStream bytes;

        Dripping(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, Math.min(length, 7));
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
