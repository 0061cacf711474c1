-- Bars lie in three tables of one shape, for each length its own chunks and its own retention. Everybody reads the view.

-- Weakest first: of two rows with one key the greater stays. The order of the values is the order of comparison.
CREATE TYPE bar_kind AS ENUM ('preview', 'partial', 'synthetic', 'canonical');

CREATE TABLE bars_minute (
    instrument     text        NOT NULL,
    timeframe      text        NOT NULL,
    open_time      timestamptz NOT NULL,
    close_time     timestamptz NOT NULL,     -- exclusive, and the moment the bar is known
    open           double precision,
    high           double precision,
    low            double precision,
    close          double precision,
    volume         double precision,         -- null for bars of quotes, like turnover and vwap
    turnover       double precision,
    vwap           double precision,         -- null at volume 0
    trades         bigint      NOT NULL,
    buy_volume     double precision,         -- null without an aggressor flag
    kind           bar_kind    NOT NULL,
    partial_start  boolean     NOT NULL,
    partial_end    boolean     NOT NULL,
    missing_slices int         NOT NULL,
    trading_day    date        NOT NULL,     -- of the session that closes the bar
    revision       int         NOT NULL,
    PRIMARY KEY (instrument, timeframe, open_time)
);
CREATE TABLE bars_hour (LIKE bars_minute INCLUDING ALL);
CREATE TABLE bars_day (LIKE bars_minute INCLUDING ALL);

CREATE INDEX bars_minute_time ON bars_minute (open_time DESC);
CREATE INDEX bars_hour_time ON bars_hour (open_time DESC);
CREATE INDEX bars_day_time ON bars_day (open_time DESC);

COMMENT ON TABLE bars_minute IS 'Bars shorter than 1h; read the view bars';
COMMENT ON TABLE bars_hour IS 'Bars of 1h and longer, below 1D; read the view bars';
COMMENT ON TABLE bars_day IS 'Bars of 1D and longer; read the view bars';

-- A candlestick panel takes time, open, high, low, close and volume as they are.
CREATE VIEW bars AS
SELECT open_time AS time, instrument, timeframe, open, high, low, close, volume, close_time, turnover, vwap, trades,
       buy_volume, kind, partial_start, partial_end, missing_slices, trading_day, revision
FROM bars_minute
UNION ALL
SELECT open_time, instrument, timeframe, open, high, low, close, volume, close_time, turnover, vwap, trades,
       buy_volume, kind, partial_start, partial_end, missing_slices, trading_day, revision
FROM bars_hour
UNION ALL
SELECT open_time, instrument, timeframe, open, high, low, close, volume, close_time, turnover, vwap, trades,
       buy_volume, kind, partial_start, partial_end, missing_slices, trading_day, revision
FROM bars_day;
COMMENT ON VIEW bars IS 'All bars; time is the open. Ask for an instrument and a timeframe';
