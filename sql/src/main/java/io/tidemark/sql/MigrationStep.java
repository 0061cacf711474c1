package io.tidemark.sql;

/** One migration of the schema: {@code state} is {@code applied}, {@code pending}, or what else Flyway says of it. */
public record MigrationStep(String version, String description, String state) {

    /** True when the database has it. */
    public boolean isApplied() {
        return "applied".equals(state);
    }
}
