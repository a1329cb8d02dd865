export const verificationSchema = `
CREATE TABLE IF NOT EXISTS verification_codes (
  operation text NOT NULL,
  address text NOT NULL,
  code_hash text NOT NULL,
  expires_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (operation, address)
);
CREATE TABLE IF NOT EXISTS cool_downs (
  operation text NOT NULL,
  subject text NOT NULL,
  until timestamptz NOT NULL,
  uses integer NOT NULL DEFAULT 1,
  PRIMARY KEY (operation, subject)
);`;
