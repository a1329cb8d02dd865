export const eventsSchema = `
CREATE TABLE IF NOT EXISTS outbox (
  id text PRIMARY KEY,
  topic text NOT NULL,
  payload text NOT NULL,
  published_at timestamptz
);
CREATE INDEX IF NOT EXISTS outbox_pending ON outbox (id) WHERE published_at IS NULL;
CREATE TABLE IF NOT EXISTS dead_letters (
  event_id text NOT NULL,
  queue text NOT NULL,
  code text NOT NULL,
  error_key text NOT NULL,
  PRIMARY KEY (event_id, queue)
);`;
