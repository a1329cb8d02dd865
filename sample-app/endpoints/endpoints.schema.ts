export const endpointsSchema = `
CREATE TABLE IF NOT EXISTS endpoints (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  router_id text NOT NULL REFERENCES routers (id),
  path text NOT NULL,
  method text NOT NULL,
  external boolean NOT NULL,
  shared boolean NOT NULL,
  cors_profile_id text REFERENCES cors_profiles (id),
  cache_profile_id text REFERENCES cache_profiles (id),
  expiry text,
  version integer NOT NULL DEFAULT 0,
  CONSTRAINT endpoints_address UNIQUE (router_id, path, method)
);
CREATE TABLE IF NOT EXISTS endpoint_calls (
  endpoint_id text NOT NULL REFERENCES endpoints (id) ON DELETE CASCADE,
  recorded_at timestamptz NOT NULL,
  calls integer NOT NULL
);
INSERT INTO endpoints (id, project_id, name, router_id, path, method, external, shared, expiry) VALUES
  ('E1', 'P1', 'Invoices', 'T1', 'invoices/**', 'GET', true, true, null),
  ('E2', 'P2', 'Tiles', 'T2', 'tiles/{zoom}', 'GET', true, true, null),
  ('E3', 'P2', 'Old tiles', 'T2', 'tiles', 'GET', true, true, 'Use tiles/{zoom}.'),
  ('E4', 'P2', 'Upload', 'T2', 'tiles', 'PUT', true, false, null)
  ON CONFLICT DO NOTHING;`;
