/** The texts of the desk's page of what is bought together. See `words.ts`. */
export const enDeskAnalysis = {
  deskAnalysis: {
    title: 'What is bought together',
    support: 'In at least … % of the sales',
    confidence: 'Holds in at least … %',
    mostItems: 'Items in a set',
    upTo: (items: number) => `up to ${items}`,
    days: 'Sales of the last',
    lastDays: (days: number) => `${days} days`,
    allDays: 'all sales',
    noShare: 'A number from 0.01 to 100.',
    start: 'Analyse',
    stop: 'Cancel',
    running: 'Looking through the sales',
    cancelled: 'Cancelled. Nothing was kept of it.',
    done: 'The analysis is done.',
    failed: 'The analysis failed. Try again with a higher first number; the log says why.',
    intro:
      'The analysis looks for items that customers buy together more often than by chance, in this till’s own sales. From a row you can draft a rule or a bundle with one tap; nothing is shown to anybody before you publish it. The till sells on meanwhile.',
    nothing: 'Nothing is bought together so often. Lower the two numbers, or take more sales.',
    filteredOut: 'No row fits this choice.',
    found: (of: string, baskets: string, least: string) =>
      `${of} found in ${baskets} sales; each set was in at least ${least} of them.`,
    incomplete: 'There was more than may be kept. Raise the first number to see all of it.',
    category: 'Category',
    anyCategory: 'All',
    ownOnly: 'Only what customers put together by themselves',
    columns: {
      rule: 'Whoever buys …',
      offer: '… also buys',
      together: 'Together',
      confidence: 'Of these',
      lift: 'Times chance',
      sure: 'Sure?',
      ties: 'Not by themselves',
      draft: 'Draft',
    },
    and: ' and ',
    ofAll: (share: string) => `of all ${share}`,
    sure: { sure: 'sure', likely: 'likely', chance: 'may be chance' },
    ties: {
      bundle: (name: string) => `in the bundle ${name}`,
      required: (name: string) => `needed: ${name}`,
      complement: (name: string) => `a card says so: ${name}`,
      partner: (name: string) => `a partner’s card: ${name}`,
    },
    led: (led: string, together: string) => `a card brought up to ${led} of ${together}`,
    asRule: 'Rule',
    asBundle: 'Bundle',
    asRuleOf: (offer: string) => `Draft a rule that offers ${offer}`,
    asBundleOf: (offer: string) => `Draft a bundle with ${offer}`,
    begun: {
      rule: 'A new rule is begun and not saved yet. Save or drop it on the page Advice first.',
      bundle: 'A new bundle is begun and not saved yet. Save or drop it on the page Bundles first.',
    },
    more: 'Show more',
    hints: {
      together:
        'Together: in how many of the sales, and in what part of all. Of these: of those who buy the one, how many buy the other too, beside all customers.',
      sure: 'Sure: of all rows marked so, at most one in a hundred is chance; likely: at most one in twenty; every row that could have been found is counted. Less sure than that, it may be chance.',
      lift: 'Times chance: 2.0 is twice as often as if customers chose each item without regard to the other.',
      ties: 'Not by themselves: a bundle or a rule of yours puts them together, or a card of the till did. That they go together is then what you said, not what customers found.',
    },
  },
};

export type DeskAnalysisWords = typeof enDeskAnalysis;
