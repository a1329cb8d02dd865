/**
 * Each project has an administrator's role, one for everybody, and the root of its clients' roles.
 * The statements change nothing where these are there.
 *
 * @param which a condition on the table `projects`
 */
export function systemRoles(which: string): readonly string[] {
  return [
    `INSERT INTO roles (id, project_id, name, type, system)
     SELECT 'R' || substr(projects.id, 2) || kinds.letter, projects.id, kinds.name, kinds.type, true
     FROM projects, (VALUES ('A', 'ADMIN', 'user'), ('U', 'USER', 'user'),
       ('P', 'PROJECT', 'project'), ('C', 'CLIENT_ROOT', 'client-root'))
       AS kinds (letter, name, type)
     WHERE ${which} ON CONFLICT DO NOTHING`,
    `INSERT INTO permissions (id, project_id, name, system)
     SELECT 'X' || substr(projects.id, 2) || names.letter, projects.id, names.name, true
     FROM projects, (VALUES ('R', 'PROJECT_READ'), ('W', 'PROJECT_WRITE'), ('Z', 'ROLE_WRITE'),
       ('C', 'CLIENT_WRITE'), ('A', 'ADMIN_WRITE')) AS names (letter, name)
     WHERE ${which} ON CONFLICT DO NOTHING`,
    `INSERT INTO role_permissions (role_id, permission_id)
     SELECT roles.id, permissions.id FROM projects
     JOIN roles ON roles.project_id = projects.id
     JOIN permissions ON permissions.project_id = projects.id
     WHERE ${which} AND roles.system AND permissions.system
       AND (roles.name = 'ADMIN' OR (roles.name = 'USER' AND permissions.name = 'PROJECT_READ'))
     ON CONFLICT DO NOTHING`,
  ];
}
