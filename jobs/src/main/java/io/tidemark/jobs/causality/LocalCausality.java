package io.tidemark.jobs.causality;

import io.tidemark.jobs.backfill.LogSurvey;
import io.tidemark.jobs.cli.Causality;
import io.tidemark.jobs.cli.CausalityRequest;
import io.tidemark.jobs.cli.Progress;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.analysis.AnalysisPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Tries a feature set over a log in this process: reads it into memory, plays it whole, then cut after cut. */
public final class LocalCausality implements Causality {

    /** Cuts that are tried from the first record on in any log, however long. */
    private static final int LEAST_FROM_START = 20;

    /** Records that may be played for cuts from the first record on; a short log has all of its cuts so. */
    private static final long RECORDS_FROM_START = 1_000_000;

    private final ConfigFiles files;
    private final UnaryOperator<Player> player;

    /** A trial that finds sessions and other documents below this folder. */
    public LocalCausality(Path home) {
        this(home, UnaryOperator.identity());
    }

    /** The same whose records are played by way of somebody else. */
    LocalCausality(Path home, UnaryOperator<Player> player) {
        this.files = new ConfigFiles(home);
        this.player = player;
    }

    @Override
    public Verdict check(CausalityRequest request, Progress progress) {
        LogSurvey survey = LogSurvey.of(request.log(), files);
        TurnedAway away = new TurnedAway();
        JudgedLog log = JudgedLog.read(survey, away);
        if (log.marketRecords() == 0) {
            throw new UsageException("none of the " + survey.scan().records() + " records could be used"
                    + away.words().map(words -> ": " + words).orElse(""));
        }
        CausalityTrial trial = trial(survey, log);
        Cuts cuts = Cuts.draw(trial.instants(), request.cuts(), fromStart(request, log), request.seed());
        List<Finding> findings = trial.run(cuts, request.seed(), progress);
        AnalysisPlan.Features set = survey.analysis().features().get(0);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d records of %s%s, %,d rows of features on %s",
                log.marketRecords(),
                String.join(", ", log.instruments()),
                log.macro().isEmpty()
                        ? ""
                        : String.format(
                                Locale.ROOT, ", %,d macro values", log.macro().size()),
                trial.whole().size(),
                String.join(", ", set.timeframes())));
        away.words().ifPresent(words -> lines.add("turned away at the gate: " + words));
        if (cuts.size() < request.cuts()) {
            lines.add("the log has no more than " + cuts.size() + " instants at which it can be cut");
        }
        lines.addAll(new CausalityReport(set.set(), new Lacking(log, survey.analysis()), cuts, request.seed(), findings)
                .lines());
        return new Verdict(findings.stream().noneMatch(Finding::looksAhead), lines);
    }

    private CausalityTrial trial(LogSurvey survey, JudgedLog log) {
        AnalysisPlan.Features set = survey.analysis().features().get(0);
        Player plain = Player.of(survey.market().rules().boundMicros());
        CausalityTrial trial = new CausalityTrial(survey.market(), survey.analysis(), log, player.apply(plain));
        if (trial.whole().isEmpty()) {
            throw new UsageException("feature set " + set.set().name() + " has no row over this log: no bar of "
                    + set.timeframes() + " closes in it");
        }
        return trial;
    }

    private static int fromStart(CausalityRequest request, JudgedLog log) {
        long affordable = RECORDS_FROM_START / log.records().size();
        return request.fromStart().orElse((int) Math.min(request.cuts(), Math.max(LEAST_FROM_START, affordable)));
    }
}
