/**
 * The services beside the job: the database of the configuration ({@link io.tidemark.jobs.service.DatabaseAccess} for
 * those who connect, {@link io.tidemark.jobs.service.SchemaService} for its tables) and a PostgreSQL and a Kafka of our own for those
 * who have none ({@link io.tidemark.jobs.service.EmbeddedPostgresServer}, {@link io.tidemark.jobs.service.EmbeddedKafka}), whose artifacts are on
 * the launcher's class path alone.
 */
package io.tidemark.jobs.service;
