package io.tidemark.jobs.config;

import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Session;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What decides the output besides the keys of the configuration, each document under the name it has in the hash. */
public final class HashedDocuments {

    private final SortedMap<String, Record> documents = new TreeMap<>();

    /** The instruments of a run and the sessions of their venues. */
    public HashedDocuments(Collection<Instrument> instruments, Collection<Session> sessions) {
        instruments.forEach(each -> documents.put("instrument/" + each.name(), each));
        sessions.forEach(each -> documents.put("session/" + each.name(), each));
    }

    /** Adds what is computed from the bars. */
    public HashedDocuments with(List<FeatureSetFile> features, List<StrategyFile> strategies) {
        features.forEach(each -> documents.put("features/" + each.name(), each));
        strategies.forEach(each -> documents.put("strategy/" + each.id(), each));
        return this;
    }

    /** Adds the macro series. */
    public HashedDocuments with(MacroCatalog catalog) {
        catalog.series().forEach(each -> documents.put("macro/" + each.id(), each));
        catalog.sessions().forEach(each -> documents.put("session/" + each.name(), each));
        return this;
    }

    /** The hash of a configuration with these documents. */
    public String hash(TidemarkConfig config) {
        return ConfigHash.of(config, documents);
    }
}
