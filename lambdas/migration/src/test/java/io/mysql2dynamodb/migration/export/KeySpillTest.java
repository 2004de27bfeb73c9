package io.mysql2dynamodb.migration.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.target.ItemKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeySpillTest {

    @TempDir
    private Path folder;

    @Property(tries = 100)
    void findsExactlyTheKeysThatOccurAgain(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 150) Integer> numbers)
            throws IOException {
        Path scratch = Files.createTempDirectory(Path.of("target"), "keys");
        Set<Integer> seen = new HashSet<>();
        Set<String> again = new HashSet<>();
        try (KeySpill keys = new KeySpill(scratch, 32)) {
            for (int number : numbers) {
                byte[] digest = KeySpill.digest(key("n", number));
                keys.add(digest);
                if (!seen.add(number)) {
                    again.add(HexFormat.of().formatHex(digest));
                }
            }

            assertThat(keys.repeated(1_000))
                    .extracting(HexFormat.of()::formatHex)
                    .containsExactlyInAnyOrderElementsOf(again);
        }
    }

    @Test
    void dividesWhatIsTooLargeToSort() throws IOException {
        List<String> found = new ArrayList<>();
        try (KeySpill keys = new KeySpill(folder, 64)) {
            for (int number = 0; number < 5_000; number++) {
                keys.add(KeySpill.digest(key("n", number % 4_999)));
            }
            keys.repeated(10).forEach(digest -> found.add(HexFormat.of().formatHex(digest)));
        }

        assertThat(found).containsExactly(HexFormat.of().formatHex(KeySpill.digest(key("n", 0))));
        try (Stream<Path> left = Files.walk(folder).filter(Files::isRegularFile)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void stopsAtAsManyAsAreWanted() throws IOException {
        try (KeySpill keys = new KeySpill(folder, 1 << 20)) {
            for (int number = 0; number < 100; number++) {
                keys.add(KeySpill.digest(key("n", number / 2)));
            }

            assertThat(keys.repeated(7)).hasSize(7);
        }
    }

    @Test
    void tellsKeysApartByTheirParts() {
        assertThat(KeySpill.digest(texts("ab", "c"))).isNotEqualTo(KeySpill.digest(texts("a", "bc")));
        assertThat(KeySpill.digest(key("n", 7))).isEqualTo(KeySpill.digest(key("n", 7)));
    }

    private static ItemKey key(String name, int number) {
        return new ItemKey(Map.of(name, AttributeValue.fromN(Integer.toString(number))));
    }

    private static ItemKey texts(String first, String second) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        key.put("a", AttributeValue.fromS(first));
        key.put("b", AttributeValue.fromS(second));
        return new ItemKey(key);
    }
}
