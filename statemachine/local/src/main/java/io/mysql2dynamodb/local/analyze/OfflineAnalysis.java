package io.mysql2dynamodb.local.analyze;

import io.mysql2dynamodb.analysis.offline.FileAnswers;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.stage.DigestLook;
import io.mysql2dynamodb.analysis.stage.SeenWorkload;
import io.mysql2dynamodb.analysis.stage.WholeAnalysis;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An analysis of answers that somebody else got. Each script asks for the digests, so two of them are a window. */
public final class OfflineAnalysis {

    private final List<Path> files;
    private final ProfileOptions profile;

    /** @param files what MySQL's client printed, in the order in which the scripts ran */
    public OfflineAnalysis(List<Path> files, ProfileOptions profile) {
        this.files = List.copyOf(files);
        this.profile = profile;
    }

    /**
     * Finds out.
     *
     * @param given logs and stated rates
     * @throws io.mysql2dynamodb.analysis.offline.AnswersFileException a file cannot be used
     */
    public Findings find(SeenWorkload given) {
        FileAnswers answers = FileAnswers.of(files);
        WholeAnalysis analysis =
                new WholeAnalysis(answers, Optional.empty(), DatabaseCatalog.Origin.FILES, answers.writtenAt());
        DatabaseCatalog catalog = analysis.profiled(analysis.structure(), profile);
        DigestLook first = DigestLook.at(FileAnswers.of(files.subList(0, 1)));
        Optional<DigestLook> last = files.stream()
                .skip(1)
                .map(file -> DigestLook.at(FileAnswers.of(List.of(file))))
                .filter(look -> look.snapshot().isPresent())
                .reduce((earlier, later) -> later);
        return new Findings(catalog, analysis.workload(catalog, given.with(first, last)));
    }
}
