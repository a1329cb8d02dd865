/** C0 is the platform's own user interface. */
export const clientsSchema = `
CREATE TABLE IF NOT EXISTS clients (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  type text NOT NULL,
  secret_hash text,
  role_id text NOT NULL,
  grant_types text[] NOT NULL,
  redirect_uris text[] NOT NULL,
  version integer NOT NULL DEFAULT 0
);
INSERT INTO clients (id, project_id, name, type, role_id, grant_types, redirect_uris) VALUES
  ('C0', 'P0', 'MT-ACCESS UI', 'frontend', 'R0K',
   '{password,refresh_token,authorization_code}', '{http://localhost:4200/login}')
  ON CONFLICT DO NOTHING;
INSERT INTO roles (id, project_id, name, type) VALUES ('R0K', 'P0', 'C0', 'client')
  ON CONFLICT DO NOTHING;`;
