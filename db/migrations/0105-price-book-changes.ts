/**
 * The price book changed entry by entry. `counted` is the stock as the entry counted it; `stock` holds beside it what was
 * sold since the last import, so that a count of one item leaves the projection of what was sold alone. A change that came
 * while a sale was on the counter waits in `waiting_changes`.
 */
export const migration0105 = {
  version: 105,
  up: `
    ALTER TABLE items ADD COLUMN counted INTEGER;
    UPDATE items SET counted = stock;

    -- Without them each item that goes would be looked for in every row.
    CREATE INDEX barcodes_by_item ON barcodes (item_id);
    CREATE INDEX item_tags_by_item ON item_tags (item_id);

    CREATE TABLE waiting_changes (
      number INTEGER PRIMARY KEY,
      body TEXT NOT NULL
    ) STRICT;

    CREATE INDEX journal_edits
      ON journal (json_extract(body, '$.kind'), json_extract(body, '$.id'), seq) WHERE type = 'v1.PriceBookEdited';
  `,
};
