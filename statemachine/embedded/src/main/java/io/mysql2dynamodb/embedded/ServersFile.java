package io.mysql2dynamodb.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * The file by which a later process finds the servers of a run again. Readable by its owner only, since it holds the
 * MySQL password; replaced as a whole.
 */
public final class ServersFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** The file, usually {@code servers.json}; it need not exist yet. */
    public ServersFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** What was written last; no servers when the file does not exist. They may have ended since: ask their process. */
    public Servers read() {
        if (!Files.exists(file)) {
            return Servers.NONE;
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            return new Servers(
                    Optional.ofNullable(root.get("mysql")).map(ServersFile::mySql),
                    Optional.ofNullable(root.get("dynamodb")).map(ServersFile::dynamoDb));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Replaces the file. */
    public void write(Servers servers) {
        ObjectNode root = JSON.createObjectNode();
        servers.mySql().ifPresent(mySql -> {
            ObjectNode node = processNode(root.putObject("mysql"), mySql.process(), mySql.port(), mySql.folder());
            node.put("user", mySql.user()).put("password", mySql.password());
        });
        servers.dynamoDb().ifPresent(dynamoDb -> {
            ObjectNode node =
                    processNode(root.putObject("dynamodb"), dynamoDb.process(), dynamoDb.port(), dynamoDb.folder());
            node.put("durable", dynamoDb.durable());
        });
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(written);
            Files.createFile(
                    written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, root.toPrettyString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** Removes the file, when there is one. */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + file + ": " + e.getMessage(), e);
        }
    }

    private static ObjectNode processNode(ObjectNode node, RunningProcess process, int port, Path folder) {
        return node.put("pid", process.pid())
                .put("startedAt", process.startedAt().toString())
                .put("marker", process.marker())
                .put("port", port)
                .put("folder", folder.toString());
    }

    private static RunningMySql mySql(JsonNode node) {
        return new RunningMySql(
                process(node),
                node.required("port").intValue(),
                node.required("user").textValue(),
                node.required("password").textValue(),
                Path.of(node.required("folder").textValue()));
    }

    private static RunningDynamoDb dynamoDb(JsonNode node) {
        return new RunningDynamoDb(
                process(node),
                node.required("port").intValue(),
                node.required("durable").booleanValue(),
                Path.of(node.required("folder").textValue()));
    }

    private static RunningProcess process(JsonNode node) {
        return new RunningProcess(
                node.required("pid").longValue(),
                Instant.parse(node.required("startedAt").textValue()),
                node.required("marker").textValue());
    }
}
