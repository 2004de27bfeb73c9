package io.mysql2dynamodb.local.deployment;

import java.nio.file.Path;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/** Where log lines go: into the run's folder, never to the terminal. */
public final class RunLog {

    private static final String PATTERN =
            "%d{ISO8601}{UTC}Z %-5level [%thread] %logger{1} %X %msg%n%throwable{short.message}";
    private static final String DEBUG_PATTERN = "%d{ISO8601}{UTC}Z %-5level [%thread] %logger %X %msg%n%throwable";

    private RunLog() {}

    /** Keeps the libraries quiet until there is a run to log for. */
    public static void silent() {
        Configurator.reconfigure(
                builder().add(builder().newRootLogger(Level.OFF)).build(false));
    }

    /** @param debug whether to log everything of ours, with stack traces */
    public static void to(Path file, boolean debug) {
        ConfigurationBuilder<BuiltConfiguration> builder = builder();
        builder.add(builder.newAppender("file", "File")
                .addAttribute("fileName", file.toString())
                .addAttribute("append", true)
                .add(builder.newLayout("PatternLayout").addAttribute("pattern", debug ? DEBUG_PATTERN : PATTERN)));
        builder.add(builder.newLogger("io.mysql2dynamodb", debug ? Level.DEBUG : Level.INFO));
        builder.add(builder.newRootLogger(Level.WARN).add(builder.newAppenderRef("file")));
        Configurator.reconfigure(builder.build(false));
    }

    private static ConfigurationBuilder<BuiltConfiguration> builder() {
        return ConfigurationBuilderFactory.newConfigurationBuilder()
                .setStatusLevel(Level.ERROR)
                .setConfigurationName("orchestrator");
    }
}
