import type { WritableDb } from './handles.ts';
import type { Project } from './projection.ts';

/** Forgets an erased customer in every projection, and remembers the id alone, so that no import brings them back. */
export function customersProjection(db: WritableDb): Project {
  const forget = [
    'DELETE FROM customer_purchases WHERE customer_id = ?',
    'DELETE FROM customer_has WHERE customer_id = ?',
    'UPDATE suggestion_outcomes SET customer_id = NULL WHERE customer_id = ?',
    'UPDATE sales SET customer_id = NULL WHERE customer_id = ?',
    'INSERT OR IGNORE INTO erased_customers (id) VALUES (?)',
  ].map((sql) => db.prepare(sql));
  return (event) => {
    if (event.type !== 'v1.CustomerErased') return;
    for (const statement of forget) statement.run(event.customerId);
  };
}
