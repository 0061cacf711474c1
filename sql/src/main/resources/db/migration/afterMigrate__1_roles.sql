-- Group roles without a login; give them to your users: GRANT tidemark_ingest TO the_job. Run after every migration, so
-- that an administrator's run mends what a lesser user's could not. Who may not create roles goes on without them.
DO $$
DECLARE
    wanted text;
    here   text := current_schema();
BEGIN
    FOREACH wanted IN ARRAY ARRAY['tidemark_ingest', 'tidemark_read', 'tidemark_migrate'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted)
           AND (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL;   -- another database of this server was migrated at the same moment
            END;
        END IF;
    END LOOP;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tidemark_ingest') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO tidemark_ingest', here);
        -- An upsert reads the row that it meets. Nothing is ever deleted but previews of averages that newer rows replace.
        GRANT SELECT, INSERT, UPDATE ON bars_minute, bars_hour, bars_day, ema, features, signals, dim_contract, refused_rows
            TO tidemark_ingest;
        GRANT DELETE ON ema TO tidemark_ingest;
        GRANT SELECT ON dim_timeframe TO tidemark_ingest;
        -- Before it starts, a job looks whether the tables are those of its build.
        GRANT SELECT ON flyway_schema_history TO tidemark_ingest;
        -- Rows wait in a table of the session. Usually everybody may have one, and then it does not matter who migrates.
        BEGIN
            EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO tidemark_ingest', current_database());
        EXCEPTION WHEN insufficient_privilege THEN
            NULL;
        END;
    END IF;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tidemark_read') THEN
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO tidemark_read', here);
        EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO tidemark_read', here);
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT SELECT ON TABLES TO tidemark_read', here);
    END IF;

    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'tidemark_migrate') THEN
        EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO tidemark_migrate', here);
        EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA %I TO tidemark_migrate', here);
    END IF;
END
$$;
