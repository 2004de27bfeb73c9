package io.mysql2dynamodb.migration.handler;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemKeyJson;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Any single attribute that is changed, any item that is dropped and any item that is added is found, listed by its key, and
 * repaired. {@code -Ddifference.seed=n} repeats the case that a failure names.
 */
class AnyDifferenceTest {
    private static final int CASES = 20;
    private static final List<String> KEY = List.of("PK", "SK");

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    @Test
    void isFoundListedAndRepaired() {
        TestDatabase database = MYSQL.createDatabase(Shop.SCHEMA, Shop.rows(40));
        RunFixture run = new RunFixture("r", database, Shop.contract(), DYNAMODB, folder, Clock.systemUTC());
        run.copyAll();
        run.call(new SummarizeCopy(run.wiring));
        Map<ItemKey, Map<String, AttributeValue>> copied = items(run);
        Long only = Long.getLong("difference.seed");
        for (long seed = only == null ? 1 : only; seed <= (only == null ? CASES : only); seed++) {
            Random random = new Random(seed);
            ItemKey changed = change(run, random, seed);

            JsonNode verdict = run.verdict(0);

            assertThat(verdict.get("clean").booleanValue()).as("seed " + seed).isFalse();
            assertThat(listed(run, verdict)).as("seed " + seed).containsExactly(changed);
            run.repair(verdict);
            JsonNode again = run.verdict(1);
            assertThat(again.get("clean").booleanValue())
                    .as("seed " + seed + ": " + again)
                    .isTrue();
            assertThat(items(run)).as("seed " + seed).isEqualTo(copied);
        }
    }

    /** Changes one thing; returns the key of the item that it is about. */
    private static ItemKey change(RunFixture run, Random random, long seed) {
        List<Map<String, AttributeValue>> items = run.items("Shop").stream()
                .filter(item -> !item.containsKey("_del"))
                .toList();
        Map<String, AttributeValue> item = new HashMap<>(items.get(random.nextInt(items.size())));
        ItemKey key = ItemKey.of(item, KEY);
        switch (random.nextInt(5)) {
            case 0 -> {
                run.dynamo.deleteItem(
                        request -> request.tableName(run.physical("Shop")).key(key.attributes()));
                return key;
            }
            case 1 -> item.put("SK", AttributeValue.fromS(item.get("SK").s() + "#" + seed));
            case 2 -> item.put("added", AttributeValue.fromS("x"));
            default -> {
                List<String> names = item.keySet().stream()
                        .filter(name -> !KEY.contains(name)
                                && !Set.of("_mv", "_src", "_et").contains(name))
                        .sorted()
                        .toList();
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    item.remove(name);
                } else {
                    item.put(name, other(item.get(name), random));
                }
            }
        }
        run.dynamo.putItem(request -> request.tableName(run.physical("Shop")).item(item));
        return ItemKey.of(item, KEY);
    }

    /** Another value, which differs in one place however deep. */
    private static AttributeValue other(AttributeValue value, Random random) {
        return switch (value.type()) {
            case S -> AttributeValue.fromS(value.s() + (random.nextBoolean() ? " " : "x"));
            case N -> random.nextBoolean() ? AttributeValue.fromN(value.n() + "1") : AttributeValue.fromS(value.n());
            case L -> {
                List<AttributeValue> list = new ArrayList<>(value.l());
                int place = random.nextInt(list.size());
                if (random.nextInt(4) == 0) {
                    list.remove(place);
                } else {
                    list.set(place, other(list.get(place), random));
                }
                yield AttributeValue.fromL(list);
            }
            case M -> {
                Map<String, AttributeValue> members = new HashMap<>(value.m());
                List<String> names = members.keySet().stream().sorted().toList();
                members.compute(names.get(random.nextInt(names.size())), (name, member) -> other(member, random));
                yield AttributeValue.fromM(members);
            }
            default -> AttributeValue.fromS("was " + value.type());
        };
    }

    private static List<ItemKey> listed(RunFixture run, JsonNode verdict) {
        return run.lines(verdict.get("manifest").textValue()).stream()
                .flatMap(file -> run.lines(file.get("differences").textValue()).stream())
                .map(line -> ItemKeyJson.read(line.get("key").toString()))
                .toList();
    }

    /** What counts of the stored items: no tombstones, no versions. */
    private static Map<ItemKey, Map<String, AttributeValue>> items(RunFixture run) {
        return run.items("Shop").stream()
                .filter(item -> !item.containsKey("_del"))
                .map(item -> {
                    Map<String, AttributeValue> known = new HashMap<>(item);
                    known.remove("_mv");
                    return known;
                })
                .collect(Collectors.toMap(item -> ItemKey.of(item, KEY), Function.identity()));
    }
}
