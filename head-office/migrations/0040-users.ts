/** Who may sign in to the page, and who has. */
export const migration0040 = {
  version: 40,
  up: [
    `CREATE TABLE users (
      name text PRIMARY KEY,
      role text NOT NULL,
      password text NOT NULL,
      failures integer NOT NULL,
      wait_until timestamptz
    )`,
    `CREATE TABLE sessions (
      hash text PRIMARY KEY,
      name text NOT NULL REFERENCES users ON DELETE CASCADE,
      begun_at timestamptz NOT NULL,
      used_at timestamptz NOT NULL
    )`,
  ],
};
