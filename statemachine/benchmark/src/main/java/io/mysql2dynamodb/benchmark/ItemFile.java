package io.mysql2dynamodb.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items in a file, from which a raw loop loads them. Loading them by a client would compile the client's code before the
 * measurement begins, which nothing does for the program that the loop is the ceiling of.
 */
final class ItemFile {
    private ItemFile() {}

    /**
     * The items of one table.
     *
     * @param name the table's name
     * @param keyNames the partition key, then the sort key if there is one
     */
    record Items(String name, List<String> keyNames, List<Map<String, AttributeValue>> items) {}

    static void write(Path file, List<Items> tables) {
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            to.writeInt(tables.size());
            for (Items table : tables) {
                to.writeUTF(table.name());
                to.writeInt(table.keyNames().size());
                for (String key : table.keyNames()) {
                    to.writeUTF(key);
                }
                to.writeInt(table.items().size());
                for (Map<String, AttributeValue> item : table.items()) {
                    writeMap(to, item);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** So many items of each table at most. */
    static List<Items> read(Path file, long most) {
        try (DataInputStream from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            List<Items> tables = new ArrayList<>();
            for (int left = from.readInt(); left > 0; left--) {
                String name = from.readUTF();
                List<String> keys = new ArrayList<>();
                for (int more = from.readInt(); more > 0; more--) {
                    keys.add(from.readUTF());
                }
                List<Map<String, AttributeValue>> items = new ArrayList<>();
                for (int more = from.readInt(); more > 0; more--) {
                    Map<String, AttributeValue> item = readMap(from);
                    if (items.size() < most) {
                        items.add(item);
                    }
                }
                tables.add(new Items(name, keys, items));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void writeMap(DataOutputStream to, Map<String, AttributeValue> map) throws IOException {
        to.writeInt(map.size());
        for (Map.Entry<String, AttributeValue> attribute : map.entrySet()) {
            to.writeUTF(attribute.getKey());
            writeValue(to, attribute.getValue());
        }
    }

    private static Map<String, AttributeValue> readMap(DataInputStream from) throws IOException {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        for (int left = from.readInt(); left > 0; left--) {
            String name = from.readUTF();
            map.put(name, readValue(from));
        }
        return map;
    }

    private static void writeValue(DataOutputStream to, AttributeValue value) throws IOException {
        to.writeUTF(value.type().name());
        switch (value.type()) {
            case S -> to.writeUTF(value.s());
            case N -> to.writeUTF(value.n());
            case M -> writeMap(to, value.m());
            case L -> {
                to.writeInt(value.l().size());
                for (AttributeValue element : value.l()) {
                    writeValue(to, element);
                }
            }
            default -> throw new IllegalArgumentException("no workload has attributes of type " + value.type());
        }
    }

    private static AttributeValue readValue(DataInputStream from) throws IOException {
        AttributeValue.Type type = AttributeValue.Type.valueOf(from.readUTF());
        return switch (type) {
            case S -> AttributeValue.fromS(from.readUTF());
            case N -> AttributeValue.fromN(from.readUTF());
            case M -> AttributeValue.fromM(readMap(from));
            case L -> {
                List<AttributeValue> elements = new ArrayList<>();
                for (int left = from.readInt(); left > 0; left--) {
                    elements.add(readValue(from));
                }
                yield AttributeValue.fromL(elements);
            }
            default -> throw new IllegalArgumentException("no workload has attributes of type " + type);
        };
    }
}
