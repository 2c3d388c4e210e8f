/** What the till is called since its enrolment; empty where it keeps the name that its journal began with. */
export const migration0160 = {
  version: 160,
  up: "ALTER TABLE head_office ADD COLUMN till_name TEXT NOT NULL DEFAULT ''",
};
