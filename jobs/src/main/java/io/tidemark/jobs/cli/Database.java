package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.DatabaseConfig;
import io.tidemark.jobs.config.FeatureSetFile;
import java.util.List;

/** Looks after the schema of the database. A {@link UsageException} says why it cannot be used as it is. */
public interface Database {

    /** Brings the schema to that of this build, with a view for each of the feature sets. */
    Summary migrate(DatabaseConfig database, List<FeatureSetFile> sets);

    /** Says which steps the schema has. */
    Summary status(DatabaseConfig database);

    /** What a build without a database has. */
    static Database none() {
        return new Database() {
            @Override
            public Summary migrate(DatabaseConfig database, List<FeatureSetFile> sets) {
                throw new IllegalStateException("this build has no db");
            }

            @Override
            public Summary status(DatabaseConfig database) {
                throw new IllegalStateException("this build has no db");
            }
        };
    }
}
