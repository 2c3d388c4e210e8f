/** Finds the till's few enrolments in a journal of millions of rows. */
export const migration0180 = {
  version: 180,
  up: `CREATE INDEX enrolments ON journal (seq) WHERE type = 'v1.Enrolled';`,
};
