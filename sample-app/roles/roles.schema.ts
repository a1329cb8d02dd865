import { systemRoles } from './system-roles.js';

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
INSERT INTO permissions (id, project_id, name, system)
  SELECT 'X0L', id, 'USER_LOCK', true FROM projects WHERE id = 'P0'
  ON CONFLICT DO NOTHING;
${systemRoles('true').join(';\n')};`;
