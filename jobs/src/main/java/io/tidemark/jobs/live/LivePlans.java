package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.MarketConfig;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.jobs.plan.AnalysisPlans;
import io.tidemark.jobs.plan.MarketPlans;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.time.Session;
import java.util.List;
import java.util.TreeSet;

/** The plans of a live run: what becomes of trades, and what is asked of bars. */
public record LivePlans(MarketPlan market, AnalysisPlan analysis) {

    /** The plans that a configuration and the documents it names ask for. */
    public static LivePlans of(TidemarkConfig config, BackfillRequest.Documents documents, ConfigFiles files) {
        MarketConfig market = config.market();
        TreeSet<String> names = new TreeSet<>();
        documents.instruments().values().forEach(each -> names.add(each.session()));
        List<Session> sessions = names.stream()
                .map(name -> files.session(market.sessions(), name))
                .toList();
        MarketPlan plan = MarketPlans.live(market, sessions, documents.instruments());
        return new LivePlans(plan, AnalysisPlans.of(config, documents, plan));
    }
}
