/**
 * What knows of sessions and calendars: annualising, returns that end with a session, averages anchored at its open. List:
 * {@link io.tidemark.state.feature.session.Sessions}.
 */
package io.tidemark.state.feature.session;
