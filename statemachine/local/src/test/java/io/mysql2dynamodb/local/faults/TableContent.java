package io.mysql2dynamodb.local.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the tables of a run hold, found without any of the run's own code.
 *
 * @param tables by their names in the contract, how many items and the hash of them all
 */
public record TableContent(Map<String, String> tables) {

    /** @param prefix what the tables' names begin with; the ledger's begins otherwise */
    public static TableContent of(DynamoDbClient client, String prefix) {
        Map<String, String> tables = new TreeMap<>();
        client.listTablesPaginator().tableNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> tables.put(name.substring(prefix.length()), content(client, name)));
        return new TableContent(tables);
    }

    private static String content(DynamoDbClient client, String table) {
        List<String> items = client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(item -> text(AttributeValue.fromM(item)))
                .sorted()
                .toList();
        return items.size() + " items, " + sha256(String.join("\n", items));
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case M ->
                new TreeMap<>(value.m())
                        .entrySet().stream()
                                .map(entry ->
                                        entry.getKey().length() + ":" + entry.getKey() + "=" + text(entry.getValue()))
                                .collect(Collectors.joining(",", "{", "}"));
            case L -> value.l().stream().map(TableContent::text).collect(Collectors.joining(",", "[", "]"));
            case SS -> "SS" + sorted(value.ss());
            case NS -> "NS" + sorted(value.ns());
            case B -> "B" + HexFormat.of().formatHex(value.b().asByteArray());
            case S -> "S" + value.s().length() + ":" + value.s();
            default -> value.toString();
        };
    }

    private static List<String> sorted(List<String> set) {
        return set.stream().sorted().toList();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
