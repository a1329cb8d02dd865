/** Each project has an administrator's role, one for everybody, and the root of its clients' roles. */
export const rolesSchema = `
CREATE TABLE IF NOT EXISTS roles (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  type text NOT NULL,
  system boolean NOT NULL DEFAULT false,
  created_by text
);
CREATE TABLE IF NOT EXISTS permissions (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  name text NOT NULL,
  system boolean NOT NULL DEFAULT false,
  created_by text
);
CREATE TABLE IF NOT EXISTS role_permissions (
  role_id text NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  permission_id text NOT NULL REFERENCES permissions (id) ON DELETE CASCADE,
  PRIMARY KEY (role_id, permission_id)
);
INSERT INTO roles (id, project_id, name, type, system)
  SELECT 'R' || substr(projects.id, 2) || kinds.letter, projects.id, kinds.name, kinds.type, true
  FROM projects, (VALUES ('A', 'ADMIN', 'user'), ('U', 'USER', 'user'),
    ('P', 'PROJECT', 'project'), ('C', 'CLIENT_ROOT', 'client-root')) AS kinds (letter, name, type)
  ON CONFLICT DO NOTHING;
INSERT INTO permissions (id, project_id, name, system)
  SELECT 'X' || substr(projects.id, 2) || names.letter, projects.id, names.name, true
  FROM projects, (VALUES ('R', 'PROJECT_READ'), ('W', 'PROJECT_WRITE'), ('M', 'MEMBER_WRITE'),
    ('Z', 'ROLE_WRITE'), ('C', 'CLIENT_WRITE'), ('A', 'ADMIN_WRITE'), ('E', 'ENDPOINT_WRITE'))
    AS names (letter, name)
  ON CONFLICT DO NOTHING;
INSERT INTO permissions (id, project_id, name, system) VALUES ('X0L', 'P0', 'USER_LOCK', true)
  ON CONFLICT DO NOTHING;
INSERT INTO role_permissions (role_id, permission_id)
  SELECT roles.id, permissions.id FROM roles JOIN permissions USING (project_id)
  WHERE roles.system AND permissions.system
    AND (roles.name = 'ADMIN' OR (roles.name = 'USER' AND permissions.name = 'PROJECT_READ'))
  ON CONFLICT DO NOTHING;`;
