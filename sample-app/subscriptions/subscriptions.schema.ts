export const subscriptionsSchema = `
CREATE TABLE IF NOT EXISTS sub_requests (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id),
  endpoint_id text NOT NULL REFERENCES endpoints (id) ON DELETE CASCADE,
  created_by text NOT NULL,
  decision text
);
CREATE UNIQUE INDEX IF NOT EXISTS sub_requests_once ON sub_requests (project_id, endpoint_id)
  WHERE decision IS DISTINCT FROM 'REJECTED';`;
