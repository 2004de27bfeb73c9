package io.mysql2dynamodb.benchmark;

import java.util.Arrays;
import java.util.List;

/**
 * How much is measured; each a system property {@code bench.NAME}, 0 leaves the workload out.
 *
 * @param plain rows of the plain table
 * @param constructed parents with ten children each
 * @param live rows of the plain table that are copied beside a live application
 * @param shop rows of the sample shop
 * @param narrow narrow rows whose chunks are planned
 * @param log bytes of the log that is analysed
 * @param tables tables of the schema that is analysed
 * @param modeled tables of each schema that is modeled, a list with commas
 * @param rounds alternating rounds
 */
record Sizes(
        long plain,
        long constructed,
        long live,
        long shop,
        long narrow,
        long log,
        int tables,
        List<Integer> modeled,
        int rounds) {

    static Sizes fromProperties() {
        return new Sizes(
                size("plain"),
                size("constructed"),
                size("live"),
                size("shop"),
                size("narrow"),
                size("log"),
                (int) size("tables"),
                Arrays.stream(System.getProperty("bench.modeled").split(","))
                        .map(Integer::valueOf)
                        .filter(tables -> tables > 0)
                        .toList(),
                (int) size("rounds"));
    }

    private static long size(String name) {
        return Long.parseLong(System.getProperty("bench." + name));
    }
}
