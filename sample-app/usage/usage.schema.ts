/** Amounts have more digits than any integer type. */
export const usageSchema = `
CREATE TABLE IF NOT EXISTS usage_counters (
  project_id text NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  metric text NOT NULL,
  amount numeric NOT NULL,
  PRIMARY KEY (project_id, metric)
);
CREATE TABLE IF NOT EXISTS usage_changes (
  id text PRIMARY KEY,
  project_id text NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  metric text NOT NULL,
  op text NOT NULL,
  amount numeric NOT NULL,
  rolled_back boolean NOT NULL DEFAULT false
);
CREATE TABLE IF NOT EXISTS usage_projects (
  project_id text PRIMARY KEY,
  name text NOT NULL,
  event_id text COLLATE "C" NOT NULL
);`;
