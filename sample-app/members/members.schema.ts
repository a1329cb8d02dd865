/** The owner of a project administers it; the other members have the role of everybody. */
export const firstRoles = `INSERT INTO member_roles (project_id, user_id, role_id)
  SELECT project_members.project_id, user_id, roles.id FROM project_members JOIN roles
    ON roles.project_id = project_members.project_id AND roles.system
    AND roles.name = CASE WHEN owner THEN 'ADMIN' ELSE 'USER' END`;

/** The roles that the members of a project have in it. */
export const membersSchema = `
CREATE TABLE IF NOT EXISTS member_roles (
  project_id text NOT NULL,
  user_id text NOT NULL,
  role_id text NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  PRIMARY KEY (project_id, user_id, role_id),
  FOREIGN KEY (project_id, user_id) REFERENCES project_members ON DELETE CASCADE
);
INSERT INTO project_members (project_id, user_id, name) VALUES ('P1', 'U4', 'Edsger')
  ON CONFLICT DO NOTHING;
${firstRoles} ON CONFLICT DO NOTHING;`;
