package io.mysql2dynamodb.migration.export;

/**
 * A file of an export.
 *
 * @param path where it is, in the export's folder
 * @param lines items or quarantined rows in it
 * @param bytes its size
 * @param uncompressedBytes the size of its lines
 * @param sha256 of the file as it is, in hex
 */
public record ExportedFile(String path, long lines, long bytes, long uncompressedBytes, String sha256) {}
