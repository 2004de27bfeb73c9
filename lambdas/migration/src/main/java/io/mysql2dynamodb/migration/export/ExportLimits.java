package io.mysql2dynamodb.migration.export;

/**
 * How large the parts of an export may be.
 *
 * @param fileBytes bytes of lines after which a new file begins. DynamoDB imports files side by side, and at most 50,000
 *     (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.BestPractices.html)
 * @param sortBytes bytes of key digests that are sorted in memory at a time
 */
public record ExportLimits(long fileBytes, long sortBytes) {

    private static final long MEGABYTE = 1L << 20;

    /** Files of 256 MB before compression; 32 MB of digests, which is a million keys. */
    public static final ExportLimits DEFAULT = new ExportLimits(256 * MEGABYTE, 32 * MEGABYTE);

    public ExportLimits {
        if (fileBytes < 1 || sortBytes < 1) {
            throw new IllegalArgumentException("files and sorts have at least one byte");
        }
    }
}
