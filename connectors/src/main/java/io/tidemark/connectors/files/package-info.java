/**
 * Bounded logs in files: {@link io.tidemark.connectors.files.MergingFileSource} reads them, every partition by its own
 * clock; {@link io.tidemark.connectors.files.LogScan} looks at them before the start and finds the horizon of the run.
 */
package io.tidemark.connectors.files;
