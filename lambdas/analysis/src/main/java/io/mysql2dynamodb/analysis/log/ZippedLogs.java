package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.archive.Expansion;
import io.mysql2dynamodb.analysis.log.archive.UnpackingStream;
import io.mysql2dynamodb.analysis.log.archive.Wrapping;
import io.mysql2dynamodb.analysis.log.archive.ZipArchive;
import io.mysql2dynamodb.analysis.log.archive.ZipListing;
import io.mysql2dynamodb.analysis.log.archive.ZipMember;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads all logs of a zip. */
final class ZippedLogs {

    private final LogInput input;
    private final LogLimits limits;
    private final Expansion expansion;
    private final WrappedLogs wrapped;

    ZippedLogs(LogInput input, LogLimits limits, Expansion expansion, WrappedLogs wrapped) {
        this.input = input;
        this.limits = limits;
        this.expansion = expansion;
        this.wrapped = wrapped;
    }

    void read(List<LogSummary> logs, List<SkippedInput> skipped) throws IOException {
        try (ZipArchive zip = new ZipArchive(input.opening()::open, expansion)) {
            ZipListing listing = zip.list(limits.members());
            for (ZipMember member : listing.members()) {
                if (!member.isFolder()) {
                    read(zip, member, logs, skipped);
                }
            }
            describe(listing).ifPresent(reason -> skipped.add(new SkippedInput(input.name(), reason)));
        }
    }

    private void read(ZipArchive zip, ZipMember member, List<LogSummary> logs, List<SkippedInput> skipped)
            throws IOException {
        String name = input.name() + "/" + member.name();
        Optional<String> obstacle = member.obstacle();
        if (obstacle.isPresent()) {
            skipped.add(new SkippedInput(name, obstacle.get()));
            return;
        }
        try (UnpackingStream content = zip.open(member)) {
            WrappedLogs.collect(name, wrapped.read(name, Wrapping.look(content), Optional.of(content)), logs, skipped);
        }
    }

    private static Optional<String> describe(ZipListing listing) {
        if (listing.defect().isPresent()) {
            return listing.defect();
        }
        if (listing.unlisted() > 0) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "it has %,d members beyond the %,d that are read: divide it",
                    listing.unlisted(),
                    listing.members().size()));
        }
        return listing.members().isEmpty() ? Optional.of("it is a zip without members") : Optional.empty();
    }
}
