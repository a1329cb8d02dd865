export const eventsSchema = `
CREATE TABLE IF NOT EXISTS outbox (
  id text PRIMARY KEY,
  topic text NOT NULL,
  payload text NOT NULL,
  published boolean NOT NULL DEFAULT false
);
CREATE TABLE IF NOT EXISTS dead_letters (
  event_id text NOT NULL,
  queue text NOT NULL,
  code text NOT NULL,
  error_key text NOT NULL,
  PRIMARY KEY (event_id, queue)
);`;
