-- Features: one row per bar and feature set, the values in the order of the set's contract.
CREATE TABLE dim_contract (
    contract_hash text   PRIMARY KEY,       -- of the names in their order
    names         text[] NOT NULL
);
COMMENT ON TABLE dim_contract IS 'The names behind the values of a feature row';

CREATE TABLE features (
    instrument    text               NOT NULL,
    timeframe     text               NOT NULL,
    ts            timestamptz        NOT NULL,   -- the close of the bar, when the values are known
    feature_set   text               NOT NULL,
    contract_hash text               NOT NULL,
    values        double precision[] NOT NULL,   -- null inside = no value
    PRIMARY KEY (instrument, timeframe, feature_set, contract_hash, ts)
);
CREATE INDEX features_ts ON features (ts DESC);
COMMENT ON TABLE features IS 'Features of closed bars; feature_values and features_SET have their names';

-- One row per value, for panels and for sets without a view of their own.
CREATE VIEW feature_values AS
SELECT f.instrument, f.timeframe, f.ts, f.feature_set, f.contract_hash, v.name AS feature, v.value
FROM features f
JOIN dim_contract c USING (contract_hash)
CROSS JOIN LATERAL unnest(c.names, f.values) AS v (name, value);
COMMENT ON VIEW feature_values IS 'Features by name, one row per value';

-- The view features_SET has a column per feature of a contract; a set that has changed gets a new one.
CREATE FUNCTION create_feature_view(wanted_set text, wanted_hash text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
    view_name    text := 'features_' || regexp_replace(lower(wanted_set), '[^a-z0-9]+', '_', 'g');
    columns_list text;
BEGIN
    SELECT string_agg(format('values[%s] AS %I', n.place, n.name), ', ' ORDER BY n.place) INTO columns_list
    FROM dim_contract c, unnest(c.names) WITH ORDINALITY AS n (name, place)
    WHERE c.contract_hash = wanted_hash;
    IF columns_list IS NULL THEN
        RAISE EXCEPTION 'contract % is not known', wanted_hash;
    END IF;
    EXECUTE format('DROP VIEW IF EXISTS %I', view_name);
    EXECUTE format('CREATE VIEW %I AS SELECT instrument, timeframe, ts, %s FROM features'
                   ' WHERE feature_set = %L AND contract_hash = %L',
                   view_name, columns_list, wanted_set, wanted_hash);
    RETURN view_name;
END
$$;
