package io.mysql2dynamodb.local.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.analysis.log.LogFiles;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.stage.SeenWorkload;
import io.mysql2dynamodb.analysis.workload.stated.StatedRates;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RecordNotWrittenException;
import io.mysql2dynamodb.local.run.RunFolder;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** What is asked of the source, and where that is seen. */
final class WorkloadOptions {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})(s|m|h)");

    @Option(
            names = "--log",
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "General logs and slow logs of MySQL, in the order they were written; gzip and zip are read as"
                            + " they are.")
    private List<Path> logs = new ArrayList<>();

    @Option(
            names = "--observe",
            paramLabel = "SPAN",
            description =
                    "Watch the server's statement digests for that long, such as 90s, 10m or 2h, so that rates are"
                            + " measured (default: one look, without rates).")
    private String observe;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description = "Rates that people state, as JSON; 01_1_API_access_patterns.md shows how.")
    private Path rates;

    @Option(names = "--exact-counts", description = "Count the rows of each table instead of taking MySQL's estimate.")
    private boolean exactCounts;

    /** The log files, which are there. */
    List<Path> logs() {
        logs.forEach(file -> requireFile("--log", file));
        return logs;
    }

    /** The file of stated rates, which is there. */
    Optional<Path> rates() {
        Optional.ofNullable(rates).ifPresent(file -> requireFile("--rates", file));
        return Optional.ofNullable(rates);
    }

    /** How closely rows are looked at. */
    ProfileOptions profile() {
        ProfileOptions usual = ProfileOptions.defaults();
        return exactCounts ? usual.withExactCounts() : usual;
    }

    /**
     * The workload as the files show it.
     *
     * @param gaps what else could not be looked at
     * @throws io.mysql2dynamodb.analysis.workload.stated.InvalidStatedRatesException the file of rates cannot be used
     */
    SeenWorkload seenIn(List<Gap> gaps) {
        Optional<StatedRates> stated = rates().map(file -> StatedRates.read(file.toString(), text(file)));
        return new SeenWorkload(logs().stream().map(LogFiles::of).toList(), Optional.empty(), stated, gaps);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InvalidUsageException("--rates " + file + " cannot be read as UTF-8 text: " + e.getMessage());
        }
    }

    /** For how long the digests are watched; zero for one look. */
    Duration observation() {
        if (observe == null) {
            return Duration.ZERO;
        }
        Matcher parts = SPAN.matcher(observe.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new InvalidUsageException(
                    "--observe " + observe + " is not accepted: give a number with s, m or h, such as 10m");
        }
        Duration span = Duration.parse("PT" + parts.group());
        if (span.toSeconds() > AnalysisOptions.LONGEST_OBSERVATION) {
            throw new InvalidUsageException("--observe " + observe + " is not accepted: a day, 24h, is the longest");
        }
        return span;
    }

    /** Puts the files where the run finds them: as links where the file system can, so that large logs are not copied. */
    void placeIn(RunFolder folder) {
        List<String> keys = logKeys(folder.name().value());
        for (int number = 0; number < keys.size(); number++) {
            place(logs().get(number), folder.artifacts().resolve(keys.get(number)));
        }
        rates().ifPresent(file ->
                place(file, folder.artifacts().resolve(ratesKey(folder.name().value()))));
    }

    /** Says it in an execution's input. */
    void addTo(ObjectNode input, String run) {
        if (!logs.isEmpty()) {
            ArrayNode keys = input.putArray("logs");
            logKeys(run).forEach(keys::add);
        }
        if (rates != null) {
            input.put("rates", ratesKey(run));
        }
        if (!observation().isZero()) {
            input.put("observeSeconds", observation().toSeconds());
        }
        if (exactCounts) {
            input.put("exactCounts", true);
        }
    }

    private List<String> logKeys(String run) {
        List<String> keys = new ArrayList<>();
        for (Path log : logs()) {
            String name = RunArtifacts.fileName(log.getFileName().toString());
            keys.add(RunArtifacts.stage(run, 1, String.format(Locale.ROOT, "logs/%02d-%s", keys.size() + 1, name)));
        }
        return keys;
    }

    private static String ratesKey(String run) {
        return RunArtifacts.stage(run, 1, "rates.json");
    }

    private static void place(Path file, Path placed) {
        try {
            Files.createDirectories(placed.getParent());
            try {
                Files.createLink(placed, file.toRealPath());
            } catch (IOException | UnsupportedOperationException anotherFileSystem) {
                Files.copy(file, placed);
            }
        } catch (IOException e) {
            throw new RecordNotWrittenException(placed, e);
        }
    }

    static void requireFile(String option, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InvalidUsageException(option + " " + file + " is not a file that can be read");
        }
    }
}
