-- Rows that PostgreSQL cannot hold as they are. They are put here with the reason, and the others go on.
CREATE TABLE refused_rows (
    stream     text        NOT NULL,
    id         text        NOT NULL,        -- hash of the row's content: a replay adds nothing
    reason     text        NOT NULL,
    content    text        NOT NULL,        -- the row as text, cut, without zero characters
    refused_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (stream, id)
);
COMMENT ON TABLE refused_rows IS 'Rows of bars, ema, features and signals that could not be stored, and why';
