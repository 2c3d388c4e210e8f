import type { ReportBy } from '../../domain/reports/effect-report.ts';

/** The texts of the desk's page of what suggestions brought. See `words.ts`. */
export const enDeskEffect = {
  deskEffect: {
    title: 'What suggestions brought',
    by: 'Look at it by',
    bys: {
      suggestion: 'Suggestion',
      kind: 'Kind of suggestion',
      bundle: 'Bundle',
      objection: 'Objection',
      cashier: 'Cashier',
      product: 'Product',
      department: 'Department',
      'customer-group': 'Customer group',
      day: 'Day',
      week: 'Week',
      weekday: 'Weekday',
      hour: 'Hour',
    } as Record<ReportBy, string>,
    from: 'First day',
    until: 'Last day',
    noDay: 'That is no day.',
    lastDays: (days: number) => `${days} days`,
    make: 'Make the report',
    intro:
      'The report counts this till’s completed sales, net of whatever came back since: which cards were shown and accepted, what customers said against them, and what it earned. It is made beside the selling; nothing waits for it.',
    nothing: 'There were no completed sales in these days. Choose others.',
    noRows: 'Nothing of this kind happened in these days.',
    failed: 'The report could not be made. Try again; if it fails again, the log says why.',
    cancelled: 'Cancelled. Nothing was made.',
    progress: (done: string, of: string) => `${done} of ${of} sales`,
    cancel: 'Cancel',
    made: 'The report is made.',
    madeOf: (by: string, from: string, until: string) => `${by}, ${from} to ${until}`,
    columns: {
      name: 'Name',
      shown: 'Shown',
      accepted: 'Accepted',
      rate: 'Attach rate',
      expected: 'Others, same hours',
      declined: 'Declined',
      returned: 'Returned',
      sales: 'Sales',
      units: 'Units/sale',
      margin: 'Margin',
      saving: 'Saving',
      effect: 'More a sale',
    },
    total: 'All sales',
    measured: 'Against sales without suggestions',
    noControl:
      'No sale was kept without suggestions in these days, so what they brought cannot be told from what would have been bought anyway.',
    attach: (accepted: string, shown: string, rate: string, sales: string, margin: string) =>
      `${accepted} of ${shown} cards accepted (${rate}); ${sales} sales, margin ${margin}.`,
    before: (first: string, last: string, says: string) => `Before, ${first} to ${last}: ${says}`,
    noneBefore: 'no sales.',
    earlier: (figure: string) => `before ${figure}`,
    earlierHint:
      '“Before” is the same number of days just before these. Seasons and prices change too: only sales without suggestions tell what suggestions did. Of twenty rows without any effect, one says “more” or “less” by chance.',
    ofThisTill: (till: string, store: string, enrolled: boolean) =>
      `Of ${till} at ${store} alone. ${
        enrolled
          ? 'Head office’s page shows the stores side by side, and its nightly report what suggestions brought in each.'
          : 'Tills and stores can be compared once they report to a head office.'
      }`,
    profit: (net: string, share: string) => `Net without tax ${net}; margin ${share} of it.`,
    marginNote:
      'Sales, units and margin are those of the whole sales that a row is in; of products and departments those of their own lines. Margins are without tax and net of returns.',
    expectedHint:
      'Fair between people: how many of their cards the others would have brought home in the same hours of the week.',
    between: {
      more: (low: string, high: string) => `${low} to ${high} more`,
      less: (low: string, high: string) => `${low} to ${high} less`,
    },
    early: 'too early to say',
    why: 'Why declined',
    saidNothing: 'without words',
    times: (text: string, times: string) => `${text}: ${times}`,
    noWhy: 'Nobody declined.',
    else: (ignored: string, removed: string, withheld: string) =>
      `No answer: ${ignored}. Accepted, then removed: ${removed}. Kept back in sales without suggestions: ${withheld}.`,
    acceptedMargin: (amount: string) => `Accepted cards earned ${amount}.`,
    noEffect: 'Objections are not compared: nobody objects to a card that was not shown.',
    chartMargin: 'Margin net of returns',
    chartAccepted: 'Shown and accepted',
    print: 'Print',
    printRoll: 'Print on the roll',
    pdf: 'Save as PDF',
    csv: 'Save as CSV',
    saving: 'Saving…',
    saved: (file: string) => `Saved: ${file}`,
    printing: 'Printing…',
    printed: 'Sent to the printer.',
    noPrinter: 'No receipt printer is set up. Save the report instead.',
  },
};

export type DeskEffectWords = typeof enDeskEffect;
