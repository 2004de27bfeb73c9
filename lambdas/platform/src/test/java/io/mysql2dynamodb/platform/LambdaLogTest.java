package io.mysql2dynamodb.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.json.Json;
import java.net.URI;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.junit.jupiter.api.Test;

class LambdaLogTest {

    @Test
    void everyLineIsAJsonObjectThatNamesFunctionRunAndStage() throws Exception {
        try (LoggerContext context = new LoggerContext("lambda")) {
            Configuration configuration = ConfigurationFactory.getInstance()
                    .getConfiguration(context, "lambda", URI.create("classpath:log4j2-lambda.xml"));
            configuration.initialize();
            String line = configuration
                    .getAppender("stdout")
                    .getLayout()
                    .toSerializable(Log4jLogEvent.newBuilder()
                            .setLoggerName("some.Logger")
                            .setLevel(Level.ERROR)
                            .setMessage(new SimpleMessage("two\nlines \"quoted\""))
                            .setContextData(new SortedArrayStringMap(
                                    Map.of("function", "CopyChunk", "run", "r1", "stage", "7")))
                            .setThrown(new IllegalStateException("broken"))
                            .build())
                    .toString();
            assertThat(line.strip()).doesNotContain("\n");
            JsonNode json = Json.MAPPER.readTree(line);
            assertThat(json.path("function").asText()).isEqualTo("CopyChunk");
            assertThat(json.path("run").asText()).isEqualTo("r1");
            assertThat(json.path("stage").asText()).isEqualTo("7");
            assertThat(json.path("level").asText()).isEqualTo("ERROR");
            assertThat(json.path("message").asText()).isEqualTo("two\nlines \"quoted\"");
            assertThat(json.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
            assertThat(json.path("stackTrace").asText()).contains("broken");
            assertThat(json.path("time").asText()).endsWith("Z");
        }
    }
}
