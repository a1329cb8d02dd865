export const profilesSchema = `
CREATE TABLE IF NOT EXISTS cors_profiles (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  origins text[] NOT NULL,
  headers text[] NOT NULL,
  max_age_seconds integer NOT NULL
);
CREATE TABLE IF NOT EXISTS cache_profiles (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  cache_control text[] NOT NULL
);`;
