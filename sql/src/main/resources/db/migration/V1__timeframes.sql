-- The usual timeframes, as "./tidemark timeframes" lists them. Bars of an unusual one (11m) have no row here.
CREATE TABLE dim_timeframe (
    timeframe     text PRIMARY KEY,
    unit          text NOT NULL,            -- s, m, h, D, W, M, Y
    count         int  NOT NULL,
    scheme        text NOT NULL,            -- intraday, rolling, cal, cal_anchor; weeks: cal_iso, cal_us, cal_anchor_iso, …
    seconds       int,                      -- below one day only
    days_24x7     int,                      -- nominal session days on venues that never close; null below one day
    days_sessions int                       -- and on venues with sessions: a week has 5, a month 21, a year 252
);
COMMENT ON TABLE dim_timeframe IS 'The usual timeframes and their nominal lengths';

INSERT INTO dim_timeframe
SELECT count || unit, unit, count, 'intraday', count * length, NULL, NULL
FROM (VALUES ('s', 1, ARRAY[1, 5, 15, 30]),
             ('m', 60, ARRAY[1, 3, 5, 7, 10, 13, 15, 30, 45]),
             ('h', 3600, ARRAY[1, 2, 4, 6, 8, 12])) AS intraday (unit, length, counts),
     unnest(counts) AS count;

INSERT INTO dim_timeframe
SELECT count || 'D', 'D', count, 'rolling', NULL, count, count
FROM generate_series(1, 365) AS count
WHERE count <= 60 OR count % 5 = 0 OR count % 7 = 0 AND count BETWEEN 63 AND 252;

INSERT INTO dim_timeframe
SELECT count || unit || coalesce('_' || upper(nullif(scheme, 'rolling')), ''),
       unit, count, scheme, NULL, count * days_24x7,
       CASE WHEN unit = 'M' AND count = 12 THEN 252 ELSE count * days_sessions END
FROM (VALUES ('W', 7, 5, ARRAY[1, 2, 3, 4, 6, 8, 10],
              ARRAY['rolling', 'cal_iso', 'cal_us', 'cal_anchor_iso', 'cal_anchor_us']),
             ('M', 30, 21, ARRAY[1, 2, 3, 6, 9, 12], ARRAY['rolling', 'cal', 'cal_anchor']),
             ('Y', 365, 252, ARRAY[1], ARRAY['rolling', 'cal', 'cal_anchor']))
         AS longer (unit, days_24x7, days_sessions, counts, schemes),
     unnest(counts) AS count,
     unnest(schemes) AS scheme;
