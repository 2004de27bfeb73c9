package io.mysql2dynamodb.local.analyze;

import io.mysql2dynamodb.analysis.catalog.CatalogReader;
import io.mysql2dynamodb.analysis.offline.FileAnswers;
import io.mysql2dynamodb.analysis.offline.OfflineScript;
import io.mysql2dynamodb.analysis.offline.UnansweredQuestions;
import io.mysql2dynamodb.analysis.profile.CatalogProfiler;
import io.mysql2dynamodb.analysis.profile.ProfileOptions;
import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import io.mysql2dynamodb.analysis.workload.digest.DigestQuestions;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The script with what is not answered yet. */
public final class QuestionScript {

    private static final Answers NOBODY = question -> {
        throw new QuestionUnansweredException(question);
    };

    private QuestionScript() {}

    /**
     * The script.
     *
     * @param database the database, where there are no answers yet; otherwise they name it
     * @param files the answers so far
     */
    public static String of(String database, List<Path> files, ProfileOptions profile) {
        if (files.isEmpty()) {
            return OfflineScript.of(database, withDigests(open(NOBODY, profile)));
        }
        FileAnswers answers = FileAnswers.of(files);
        return OfflineScript.of(answers.database(), withDigests(open(answers, profile)));
    }

    private static List<Question> open(Answers answers, ProfileOptions profile) {
        UnansweredQuestions asked = new UnansweredQuestions(answers);
        try {
            DatabaseCatalog structure =
                    CatalogReader.read(asked, Optional.empty(), DatabaseCatalog.Origin.FILES, Instant.EPOCH);
            List<Question> open = new ArrayList<>(asked.unanswered());
            open.addAll(CatalogProfiler.unanswered(structure, answers, profile));
            return open;
        } catch (QuestionUnansweredException structureFirst) {
            return asked.unanswered();
        }
    }

    /** Every script looks at the digests, so that two of them are a window. */
    private static List<Question> withDigests(List<Question> open) {
        Set<Question> all = new LinkedHashSet<>(open);
        all.addAll(DigestQuestions.all());
        return List.copyOf(all);
    }
}
