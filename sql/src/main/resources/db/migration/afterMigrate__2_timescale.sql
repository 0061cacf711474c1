-- On TimescaleDB the tables are cut into chunks by time, old ones are compressed and the oldest dropped. On plain PostgreSQL
-- nothing is done: the same tables, kept for ever. Run after every migration: the extension may come later.
DO $$
DECLARE
    plan record;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
        IF NOT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'timescaledb') THEN
            RETURN;
        END IF;
        BEGIN
            CREATE EXTENSION timescaledb;
        EXCEPTION WHEN OTHERS THEN
            RAISE WARNING 'TimescaleDB is there but not created (%): an administrator can, then migrate again', SQLERRM;
            RETURN;
        END;
    END IF;

    FOR plan IN
        SELECT * FROM (VALUES
            ('bars_minute', 'open_time', interval '1 day',   interval '30 days', interval '1 year',   'instrument, timeframe'),
            ('bars_hour',   'open_time', interval '30 days', interval '30 days', interval '10 years', 'instrument, timeframe'),
            ('bars_day',    'open_time', interval '1 year',  NULL,               NULL,                NULL),
            ('ema',         'ts',        interval '1 year',  NULL,               NULL,                NULL),
            ('features',    'ts',        interval '30 days', NULL,               NULL,                NULL),
            ('signals',     'time',      interval '30 days', NULL,               NULL,                NULL)
        ) AS plans (name, time_column, chunk, compress_after, drop_after, segments)
    LOOP
        EXECUTE format('SELECT create_hypertable(%L, %L, chunk_time_interval => %L::interval,'
                       ' if_not_exists => true, migrate_data => true)',
                       plan.name, plan.time_column, plan.chunk);
        IF plan.compress_after IS NOT NULL THEN
            BEGIN
                IF NOT EXISTS (SELECT FROM timescaledb_information.hypertables
                               WHERE hypertable_schema = current_schema() AND hypertable_name = plan.name
                                 AND compression_enabled) THEN
                    EXECUTE format('ALTER TABLE %I SET (timescaledb.compress, timescaledb.compress_segmentby = %L,'
                                   ' timescaledb.compress_orderby = %L)',
                                   plan.name, plan.segments, plan.time_column || ' DESC');
                END IF;
                EXECUTE format('SELECT add_compression_policy(%L, %L::interval, if_not_exists => true)',
                               plan.name, plan.compress_after);
                EXECUTE format('SELECT add_retention_policy(%L, %L::interval, if_not_exists => true)',
                               plan.name, plan.drop_after);
            EXCEPTION WHEN feature_not_supported THEN
                RAISE WARNING 'this edition of TimescaleDB has no compression or retention: % is kept as it is', plan.name;
            END;
        END IF;
    END LOOP;
END
$$;
