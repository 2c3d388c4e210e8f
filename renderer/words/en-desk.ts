/** The texts of the manager's desk around its pages; each page has a file of its own. See `words.ts`. */
export const enDesk = {
  desk: {
    desk: 'Desk',
    pagesOf: 'Pages of the desk',
    toTill: 'Back to the till',
    pages: {
      today: 'Today',
      bundles: 'Bundles',
      advice: 'Advice',
      analysis: 'Analysis',
      effect: 'Effect',
      catalogue: 'Catalogue',
      staff: 'Staff',
      backup: 'Backup',
      settings: 'Settings',
    },
    noScan: 'No field here takes items, so nothing was added. Go back to the till to sell it.',
    keys: {
      group: 'Desk',
      page: 'The first to the ninth page',
      back: 'Back; from a page to the till, where the sale is as it was',
      open: 'The desk, and back to the till',
    },
  },
};

export type DeskWords = typeof enDesk;
