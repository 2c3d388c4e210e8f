import type { ReadableDb } from './handles.ts';

type Group<K extends string> = { kind: K; name: string; items: number };

/** The categories and the tags that items have, each by name, and how many items have it. */
export function itemGroups(db: ReadableDb): Group<'category' | 'tag'>[] {
  const rows = db.prepare(`
    SELECT 'category' AS kind, category AS name, count(*) AS items FROM items GROUP BY category
    UNION ALL
    SELECT 'tag', tag, count(*) FROM item_tags GROUP BY tag
    ORDER BY kind, name
  `);
  return rows.all() as Group<'category' | 'tag'>[];
}

/** The groups that customers are in, and how many are in each. */
export function customerGroups(db: ReadableDb): Group<'customer'>[] {
  const rows = db.prepare(`
    SELECT 'customer' AS kind, one.value AS name, count(*) AS items
    FROM customers, json_each(customers.groups) one GROUP BY one.value ORDER BY one.value
  `);
  return rows.all() as Group<'customer'>[];
}
