package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.EndpointRecord;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.local.run.RunRecords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The local endpoint of the process that works on a run, called from this one. */
final class RunEndpoint {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final URI url;

    private RunEndpoint(URI url) {
        this.url = url;
    }

    /** The endpoint, if a process works on the run. */
    static Optional<RunEndpoint> of(RunFolder folder) {
        return new RunRecords(folder)
                .endpoint()
                .filter(record -> ProcessHandle.of(record.pid())
                        .filter(ProcessHandle::isAlive)
                        .isPresent())
                .map(EndpointRecord::url)
                .map(RunEndpoint::new)
                .filter(RunEndpoint::answers);
    }

    /** @throws InvalidUsageException when no process works on the run */
    static RunEndpoint require(RunFolder folder) {
        return of(folder)
                .orElseThrow(() -> new InvalidUsageException("no process works on run '" + folder.name()
                        + "' now: go on with it by 'resume " + folder.name() + "', then decide its gate"));
    }

    /**
     * Invokes a function.
     *
     * @throws FunctionRefusedException when it answers with an error
     */
    JsonNode invoke(String function, JsonNode input) {
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/2015-03-31/functions/" + function + "/invocations"))
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(input.toString(), StandardCharsets.UTF_8))
                .build();
        try {
            HttpResponse<byte[]> response = client().send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JsonMapper.builder().build().readTree(response.body());
            if (response.headers().firstValue("X-Amz-Function-Error").isPresent() || response.statusCode() != 200) {
                throw new FunctionRefusedException(
                        answer.path("errorType").asText(response.statusCode() + ""),
                        answer.path("errorMessage")
                                .asText(answer.path("Message").asText()));
            }
            return answer;
        } catch (IOException e) {
            throw new InvalidUsageException("the process that works on the run does not answer at " + url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InvalidUsageException("interrupted while waiting for " + url, e);
        }
    }

    private boolean answers() {
        try {
            client().send(HttpRequest.newBuilder(url).timeout(CONNECT).build(), HttpResponse.BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }
}
