package io.mysql2dynamodb.runner.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The functions that Step Functions adds to JSONata, and {@code $eval}, which it takes away. See
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html">Transforming data with JSONata</a>.
 * Arguments that make no sense give no value, which fails the field that reads it.
 */
final class StatesFunctions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> DIGESTS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private StatesFunctions() {}

    static void register(Jsonata engine) {
        engine.registerFunction("partition", function((input, args) -> partition(args)));
        engine.registerFunction("range", function((input, args) -> range(args)));
        engine.registerFunction("hash", function((input, args) -> hash(args)));
        engine.registerFunction(
                "uuid", function((input, args) -> UUID.randomUUID().toString()));
        engine.registerFunction("parse", function((input, args) -> parse(args)));
        engine.registerFunction("random", function((input, args) -> random(args)));
        engine.registerFunction("eval", function((input, args) -> {
            throw new IllegalArgumentException("$eval is not available in Step Functions; use $parse for JSON text");
        }));
    }

    private static Jsonata.JFunction function(Jsonata.JFunctionCallable body) {
        return new Jsonata.JFunction(body, null);
    }

    private static Object partition(List<?> args) {
        if (!(argument(args, 0) instanceof List<?> array) || !(argument(args, 1) instanceof Number size)) {
            return null;
        }
        int chunk = size.intValue();
        if (chunk <= 0 || array.isEmpty()) {
            return null;
        }
        List<Object> chunks = new ArrayList<>();
        for (int from = 0; from < array.size(); from += chunk) {
            chunks.add(new ArrayList<Object>(array.subList(from, Math.min(array.size(), from + chunk))));
        }
        return chunks;
    }

    private static Object range(List<?> args) {
        if (!(argument(args, 0) instanceof Number first)
                || !(argument(args, 1) instanceof Number last)
                || !(argument(args, 2) instanceof Number step)) {
            return null;
        }
        long from = first.longValue();
        long to = last.longValue();
        long by = step.longValue();
        if (by == 0 || (to - from) * by < 0) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (long value = from; by > 0 ? value <= to : value >= to; value += by) {
            values.add((int) value == value ? (Object) (int) value : (Object) value);
        }
        return values.size() == 1 ? values.get(0) : values;
    }

    private static Object hash(List<?> args) throws NoSuchAlgorithmException {
        if (!(argument(args, 0) instanceof String text) || !(argument(args, 1) instanceof String algorithm)) {
            return null;
        }
        if (!DIGESTS.contains(algorithm)) {
            throw new IllegalArgumentException(
                    "$hash knows " + DIGESTS.stream().sorted().toList() + ", not " + algorithm);
        }
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Object parse(List<?> args) throws JsonProcessingException {
        if (!(argument(args, 0) instanceof String text)) {
            return null;
        }
        return JsonValues.toEngine(JSON.readTree(text));
    }

    private static Object random(List<?> args) {
        Object seed = argument(args, 0);
        if (seed == null) {
            return ThreadLocalRandom.current().nextDouble();
        }
        if (!(seed instanceof Number number)) {
            throw new JException("T0410", -1, 1, "random");
        }
        return new Random(number.longValue()).nextDouble();
    }

    private static Object argument(List<?> args, int index) {
        return index < args.size() ? args.get(index) : null;
    }
}
