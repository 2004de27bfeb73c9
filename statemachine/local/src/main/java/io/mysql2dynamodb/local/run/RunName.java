package io.mysql2dynamodb.local.run;

import io.mysql2dynamodb.local.InvalidUsageException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a run: 1 to 80 letters, digits, {@code -} and {@code _}, a letter or digit first. It is also the name of the run's folder and of
 * its first execution, which Step Functions limits to 80 characters
 * (https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html).
 */
public record RunName(String value) {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,79}");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final SecureRandom RANDOM = new SecureRandom();

    public RunName {
        if (!ACCEPTED.matcher(value).matches()) {
            throw new InvalidUsageException(
                    "run name '" + value
                            + "' is not accepted: give 1 to 80 letters, digits, '-' or '_', a letter or digit first, for example shop-2026-01-31");
        }
    }

    /** A fresh name that says when it was made (UTC), for a run that was not named. */
    public static RunName fresh(Clock clock) {
        String stamp = STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return new RunName("run-" + stamp + String.format(Locale.ROOT, "-%04x", RANDOM.nextInt(0x10000)));
    }

    /** A name for a further execution of this run, within the limit of 80 characters. */
    public String next(Clock clock) {
        String suffix = "-" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return value.substring(0, Math.min(value.length(), 80 - suffix.length())) + suffix;
    }

    @Override
    public String toString() {
        return value;
    }
}
