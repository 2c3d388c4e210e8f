import type { ReadableDb } from './handles.ts';

export type ItemGroup = { kind: 'category' | 'tag'; name: string; items: number };

/** The categories and the tags that items have, each by name, and how many items have it. */
export function itemGroups(db: ReadableDb): ItemGroup[] {
  const rows = db.prepare(`
    SELECT 'category' AS kind, category AS name, count(*) AS items FROM items GROUP BY category
    UNION ALL
    SELECT 'tag', tag, count(*) FROM item_tags GROUP BY tag
    ORDER BY kind, name
  `);
  return rows.all() as ItemGroup[];
}
