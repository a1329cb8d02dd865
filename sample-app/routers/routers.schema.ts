export const routersSchema = `
CREATE TABLE IF NOT EXISTS routers (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  path text NOT NULL
);
INSERT INTO routers (id, project_id, name, path) VALUES
  ('T1', 'P1', 'Billing', 'billing'), ('T2', 'P2', 'Maps', 'maps')
  ON CONFLICT DO NOTHING;`;
