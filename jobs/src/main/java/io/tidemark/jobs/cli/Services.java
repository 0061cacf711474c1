package io.tidemark.jobs.cli;

/** Those who do the work that a verb asks for. */
public record Services(
        Backfill backfill, Verification verification, Demo demo, Database database, Vocabulary vocabulary) {

    /** Services of a build in which nobody does the work yet. */
    static Services none() {
        return new Services(
                (request, progress) -> absent("backfill"),
                (left, right) -> {
                    throw new IllegalStateException("this build has no verify");
                },
                (request, screen, stop) -> absent("demo"),
                Database.none(),
                new StandardVocabulary());
    }

    /** The same with a demo. */
    Services with(Demo other) {
        return new Services(backfill, verification, other, database, vocabulary);
    }

    private static Summary absent(String verb) {
        throw new IllegalStateException("this build has no " + verb);
    }
}
