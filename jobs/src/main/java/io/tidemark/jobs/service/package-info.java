/**
 * Real services in this process, for the demo and for tests: a Kafka broker and a PostgreSQL. Their artifacts are on the
 * launcher's class path alone, never in the job's jar.
 */
package io.tidemark.jobs.service;
