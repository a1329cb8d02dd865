export const oauthSchema = `
CREATE TABLE IF NOT EXISTS authorization_codes (
  code_hash text PRIMARY KEY,
  client_id text NOT NULL REFERENCES clients (id) ON DELETE CASCADE,
  user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  project_id text NOT NULL,
  redirect_uri text NOT NULL,
  code_challenge text,
  expires_at timestamptz NOT NULL
);`;
