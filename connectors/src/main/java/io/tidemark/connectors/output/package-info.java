/**
 * Output tables of bounded runs: {@link io.tidemark.connectors.output.OutputTable} says what a row of a stream is,
 * {@link io.tidemark.connectors.output.PartWriter} writes rows exactly once into part files,
 * {@link io.tidemark.connectors.output.OutputMerge} sorts them into one CSV file per stream with its digest, and
 * {@link io.tidemark.connectors.output.VerifyOutputs} compares two such folders record by record.
 */
package io.tidemark.connectors.output;
