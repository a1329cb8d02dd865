/** The names of the constraints say what their violation means: see `constraints.ts`. */
export const usersSchema = `
CREATE TABLE IF NOT EXISTS users (
  id text PRIMARY KEY,
  user_name text CONSTRAINT users_user_name_taken UNIQUE,
  email text CONSTRAINT users_email_taken UNIQUE,
  mobile text CONSTRAINT users_mobile_taken UNIQUE,
  password_hash text,
  locked boolean NOT NULL DEFAULT false,
  root boolean NOT NULL DEFAULT false
);
CREATE TABLE IF NOT EXISTS sessions (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  token_id text NOT NULL,
  expires_at timestamptz NOT NULL
);
INSERT INTO users (id, user_name, email, root) VALUES
  ('U0', 'root', 'root@example.com', true), ('U1', 'ada', 'ada@example.com', false),
  ('U2', 'grace', 'grace@example.com', false), ('U3', 'alan', 'alan@example.com', false),
  ('U4', 'edsger', 'edsger@example.com', false)
  ON CONFLICT DO NOTHING;`;
