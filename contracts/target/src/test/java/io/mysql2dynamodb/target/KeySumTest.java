package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class KeySumTest {

    @Test
    void isTheSameForTheSameKeysInAnyOrderAndParts() {
        List<ItemKey> keys = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            keys.add(key("customer", "order " + i));
        }
        List<ItemKey> shuffled = new ArrayList<>(keys);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(sum(shuffled.subList(0, 300)).plus(sum(shuffled.subList(300, 1_000))))
                .isEqualTo(sum(keys))
                .isNotEqualTo(KeySum.NONE);
    }

    @Test
    void tellsEveryKeyFromEveryOther() {
        List<ItemKey> keys = List.of(
                key("a", "bc"),
                key("ab", "c"),
                key("abc", ""),
                key("", "abc"),
                key("a", "b"),
                new ItemKey(Map.of("pk", AttributeValue.fromS("1"))),
                new ItemKey(Map.of("pk", AttributeValue.fromN("1"))),
                new ItemKey(Map.of("pk", AttributeValue.fromB(SdkBytes.fromUtf8String("1")))),
                new ItemKey(Map.of("sk", AttributeValue.fromS("1"))),
                new ItemKey(Map.of("pkS", AttributeValue.fromS("1"))));
        Set<KeySum> sums = new HashSet<>();
        keys.forEach(key -> sums.add(KeySum.of(key)));

        assertThat(sums).hasSameSizeAs(keys);
    }

    @Test
    void sumsOfPairsDoNotMeet() {
        // what a sum of small hashes would confuse: one pair of keys exchanged for another
        Set<KeySum> sums = new HashSet<>();
        for (int one = 0; one < 200; one++) {
            for (int other = one + 1; other < 200; other++) {
                sums.add(sum(List.of(key("p", "" + one), key("p", "" + other))));
            }
        }

        assertThat(sums).hasSize(200 * 199 / 2);
    }

    @Test
    void carriesFromTheLowerToTheUpperHalf() {
        assertThat(new KeySum(1, -1).plus(new KeySum(2, 1))).isEqualTo(new KeySum(4, 0));
        assertThat(new KeySum(-1, -1).plus(new KeySum(0, 1))).isEqualTo(KeySum.NONE);
        assertThat(new KeySum(1, 5).plus(new KeySum(2, 7))).isEqualTo(new KeySum(3, 12));
    }

    @Test
    void isOneForTwoTextsOfOneNumber() {
        assertThat(KeySum.of(new ItemKey(Map.of("pk", AttributeValue.fromN("1.50")))))
                .isEqualTo(KeySum.of(new ItemKey(Map.of("pk", AttributeValue.fromN("1.5")))));
    }

    private static KeySum sum(List<ItemKey> keys) {
        return keys.stream().map(KeySum::of).reduce(KeySum.NONE, KeySum::plus);
    }

    private static ItemKey key(String partition, String sort) {
        return new ItemKey(Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS(sort)));
    }
}
