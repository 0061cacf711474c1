package io.tidemark.sql;

import java.util.List;

/** What a migration did: the steps that it applied, the views of feature sets, and notes on what it went on without. */
public record MigrationReport(List<MigrationStep> applied, List<String> views, List<String> notes) {}
