package io.tidemark.jobs.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns {@code --from-db} into groups of input, or says what a query lacks. */
final class QueryRules {

    private static final Pattern ORDERED = Pattern.compile("(?is).*\\border\\s+by\\b.*");

    private final InputOptions options;

    QueryRules(InputOptions options) {
        this.options = options;
    }

    List<Input.Group> groups() {
        int queries = options.queries.size();
        if (options.instruments.size() != queries) {
            throw new UsageException("--from-db is given " + queries + " times and --instrument "
                    + options.instruments.size() + " times: give one per query, in the same order");
        }
        List<Input.Group> groups = new ArrayList<>();
        Set<String> instruments = new HashSet<>();
        for (int i = 0; i < queries; i++) {
            String instrument = options.instruments.get(i);
            if (!instruments.add(instrument)) {
                throw new UsageException("two queries are of " + instrument + "; each query is a partition, and an"
                        + " instrument lives in one: join them by UNION ALL");
            }
            groups.add(Input.Group.of(query(options.queries.get(i)), instrument));
        }
        return groups;
    }

    private static String query(String text) {
        String query = text.strip().replaceFirst(";+$", "").strip();
        if (query.isEmpty()) {
            throw new UsageException("--from-db names no query");
        }
        if (!ORDERED.matcher(query).matches()) {
            throw new UsageException("--from-db: a log is in order of time, and PostgreSQL keeps none by itself:"
                    + " end the query with ORDER BY time");
        }
        return query;
    }
}
