-- What strategies said, with all that explains it.
CREATE TABLE signals (
    id            text        NOT NULL,     -- the same in every run over the same log
    instrument    text        NOT NULL,
    strategy      text        NOT NULL,
    version       text        NOT NULL,
    timeframe     text        NOT NULL,
    time          timestamptz NOT NULL,     -- the close of the bar
    direction     text        NOT NULL,     -- long, short, flat
    confidence    double precision,         -- 0 … 1
    bar_id        text        NOT NULL,
    contract_hash text        NOT NULL,
    model_hash    text        NOT NULL,     -- empty for rules
    config_hash   text        NOT NULL,
    snapshot      jsonb       NOT NULL,     -- the features behind the signal, name → value
    PRIMARY KEY (id, time)
);
CREATE INDEX signals_instrument ON signals (instrument, time DESC);
CREATE INDEX signals_strategy ON signals (strategy, time DESC);
COMMENT ON TABLE signals IS 'Signals of strategies with the features behind them';
