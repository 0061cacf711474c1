/**
 * Backfills through the real command line: bad input of every kind, runs that are killed, runs that must agree.
 *
 * <p>Input is turned away line by line, and what was read is what became of it (exit code 0), or the run is refused before
 * it begins (2), or it fails and can be resumed (3). Where each kind of bad input is shown, with four cases or more:
 *
 * <table>
 * <caption>Kinds of bad input</caption>
 * <tr><th>kind</th><th>code</th><th>test</th></tr>
 * <tr><td>truncated</td><td>0, 2</td><td>{@code BadLinesTest} (lines), {@code BadFilesTest} (packed files)</td></tr>
 * <tr><td>not a number</td><td>0</td><td>{@code BadLinesTest}</td></tr>
 * <tr><td>out of range</td><td>0</td><td>{@code BadLinesTest}</td></tr>
 * <tr><td>negative</td><td>0</td><td>{@code BadLinesTest}</td></tr>
 * <tr><td>empty file</td><td>0</td><td>{@code EmptyFilesTest}</td></tr>
 * <tr><td>wrong columns</td><td>0, 2</td><td>{@code BadLinesTest} (lines), {@code BadFilesTest} (headers)</td></tr>
 * <tr><td>unknown timeframe</td><td>2</td><td>{@code BadOptionsTest}</td></tr>
 * <tr><td>unknown session</td><td>2</td><td>{@code BadOptionsTest}</td></tr>
 * <tr><td>year outside a session file</td><td>0</td><td>{@code BadLinesTest} (trades and days)</td></tr>
 * <tr><td>unreadable or missing file</td><td>2</td><td>{@code BadFilesTest}</td></tr>
 * <tr><td>unwritable output</td><td>2</td><td>{@code BadOptionsTest}</td></tr>
 * <tr><td>full disk or killed run</td><td>3, none</td><td>{@code FailedRunTest} (full), {@code ResumeTest} (killed)</td></tr>
 * <tr><td>contradictory flags</td><td>2</td><td>{@code BadOptionsTest}</td></tr>
 * <tr><td>bad configuration</td><td>2</td><td>{@code BadOptionsTest}</td></tr>
 * <tr><td>hostile JSON</td><td>0</td><td>{@code HostileJsonTest}</td></tr>
 * </table>
 */
package io.tidemark.jobs.backfill;
