package io.mysql2dynamodb.local.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mysql2dynamodb.local.InvalidUsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The small JSON files of {@code .runner}, each written whole. */
public final class RunRecords {

    /** Written last of what a run needs to begin: where it is, the run can be resumed. */
    static final String CONFIGURATION = "configuration.json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path folder;

    public RunRecords(RunFolder folder) {
        this(folder.runner());
    }

    /** @param folder the folder of the files themselves */
    public RunRecords(Path folder) {
        this.folder = folder;
    }

    public void configuration(RunConfiguration configuration) {
        write(CONFIGURATION, configuration);
    }

    /** @throws InvalidUsageException when the run ended before it had a configuration */
    public RunConfiguration configuration() {
        return read(CONFIGURATION, RunConfiguration.class).orElseThrow(this::notBegun);
    }

    public void endpoint(EndpointRecord endpoint) {
        write("endpoint.json", endpoint);
    }

    public Optional<EndpointRecord> endpoint() {
        return read("endpoint.json", EndpointRecord.class);
    }

    public void execution(ExecutionRecord execution) {
        write("execution.json", execution);
    }

    /**
     * The execution that last worked on the run, whether or not it came to be started.
     *
     * @throws InvalidUsageException when the run was killed before
     */
    public ExecutionRecord execution() {
        return read("execution.json", ExecutionRecord.class).orElseThrow(this::notBegun);
    }

    public void status(RunStatus status) {
        write("status.json", status);
    }

    public Optional<RunStatus> status() {
        return read("status.json", RunStatus.class);
    }

    /** What {@code ListGates} last answered, for looking at the gates when nothing of the run is up any more. */
    public void gates(byte[] listGatesAnswer) {
        WholeFile.write(file("gates.json"), listGatesAnswer);
    }

    public Optional<byte[]> gates() {
        return WholeFile.read(file("gates.json"));
    }

    private InvalidUsageException notBegun() {
        return new InvalidUsageException(
                "nothing in " + folder + " says how this run was started: if 'serve' started it, redrive it there;"
                        + " else it was killed before it began: remove its folder and start it anew"
                        + " with 'run'");
    }

    private void write(String name, Object value) {
        try {
            WholeFile.write(file(name), JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName() + " as JSON", e);
        }
    }

    private <T> Optional<T> read(String name, Class<T> type) {
        return WholeFile.read(file(name)).map(bytes -> {
            try {
                return JSON.readValue(bytes, type);
            } catch (IOException e) {
                throw new InvalidUsageException(
                        file(name) + " cannot be read: it was changed by hand, or written by another version of this "
                                + "program",
                        e);
            }
        });
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
