export const projectsSchema = `
CREATE TABLE IF NOT EXISTS projects (
  id text PRIMARY KEY,
  name text NOT NULL,
  version integer NOT NULL DEFAULT 0,
  plan text NOT NULL DEFAULT 'free',
  settings text NOT NULL DEFAULT '{}',
  tags text NOT NULL DEFAULT '[]',
  registration text NOT NULL DEFAULT '{}'
);
CREATE TABLE IF NOT EXISTS project_members (
  project_id text NOT NULL REFERENCES projects (id),
  user_id text NOT NULL,
  name text NOT NULL,
  owner boolean NOT NULL DEFAULT false,
  PRIMARY KEY (project_id, user_id)
);
INSERT INTO projects (id, name) VALUES ('P0', 'MT-ACCESS'), ('P1', 'Green'), ('P2', 'Red')
  ON CONFLICT DO NOTHING;
INSERT INTO project_members (project_id, user_id, name, owner) VALUES
  ('P0', 'U0', 'Root', true), ('P1', 'U1', 'Ada', true), ('P1', 'U2', 'Grace', false),
  ('P2', 'U3', 'Alan', true)
  ON CONFLICT DO NOTHING;`;
