/** The texts about head office. See `words.ts`. */
export const enOffice = {
  office: {
    tab: 'Head office',
    states: {
      none: 'This till belongs to no head office',
      connected: 'Connected',
      offline: 'Not connected',
      refused: 'Something is wrong',
      fenced: 'This till must not sell',
    },
    sign: {
      connected: 'Head office',
      sending: (count: string) => `Sending ${count}`,
      offline: (count: string) => `Not connected, ${count} to send`,
      offlineEmpty: 'Not connected',
      refused: 'Head office: look here',
      fenced: 'Fenced: must not sell',
      notices: (count: number) => (count === 1 ? '1 edit did not stand' : `${count} edits did not stand`),
    },
    noticesTitle: 'Edits that did not stand',
    noticeWhy: {
      'edit-replaced': 'was changed by somebody else after you.',
      'edit-locked': 'is for head office alone to change.',
      'edit-unsound': 'would not go together with the rest as it is now.',
    },
    noticeValues: (field: string, kept: string, stands: string) =>
      `${field === '' ? 'The whole entry' : field}: yours “${kept}”, now “${stands}”`,
    restore: 'Put mine back',
    leaveIt: 'Leave it',
    address: 'Address',
    store: 'Store',
    waiting: 'To be sent',
    waits: (count: number, written: string) => (count === 1 ? '1 entry' : `${written} entries`),
    nothingWaits: 'Nothing, all of it is there',
    received: 'Last received',
    never: 'Nothing yet',
    parked: 'Set aside there',
    parkedHint:
      'Head office did not understand these entries. They are kept there; nothing waits behind them.',
    tryNow: 'Try now',
    hint: 'The till sends by itself whenever there is a network, and sells just the same while there is none.',
    noneHint:
      'It sells without one. To enrol it, type the address and the one-time code that head office gives you.',
    fenceHint:
      'An open sale can be held or voided. To sell again, ask head office for a new code for this till and type it here. Nothing that was sold is lost or counted twice.',
    enrolTitle: 'Enrol this till',
    enrolAgain: 'Enrol it again',
    addressField: 'Address of head office',
    code: 'One-time code',
    tillName: 'Name of this till',
    enrol: 'Enrol',
    asking: 'Asking head office…',
    enrolled: (store: string) => `The till belongs to ${store} now.`,
    managersOnly: 'A manager enrols the till.',
    unsentNone: 'This till belongs to no head office. Its journal keeps everything.',
    unsentNothing: 'All of it is at head office.',
    unsent: (count: number, written: string) =>
      count === 1
        ? 'One entry is not at head office yet. It is kept here and sent by itself.'
        : `${written} entries are not at head office yet. They are kept here and sent by themselves.`,
    why: {
      unreachable: 'It does not answer. Is there a network?',
      'timed-out': 'It does not answer in time.',
      fault: 'It reports a fault of its own. That passes.',
      busy: 'It is busy. That passes.',
      untrusted: 'This computer does not trust its certificate. Ask head office.',
      redirected: 'Something on the way leads elsewhere, such as the sign-in page of a network.',
      'not-head-office': 'What answers there is no head office: perhaps the sign-in page of a network.',
      unsigned: 'It does not know this till. Enrol it again.',
      forbidden: 'It does not let this till in. Ask head office.',
      revoked: 'It has taken this till out. Ask head office.',
      'bad-request': 'It does not understand this till. Perhaps one of the two needs an update.',
      gap: 'It misses entries that were sent before. Ask head office.',
      'too-big': 'An entry is too large for it. Ask head office.',
      'not-found': 'It does not know what it was asked. Perhaps it needs an update.',
      'unknown-row': 'It claims to hold entries that this till never wrote. Ask head office.',
      forgotten: 'It took entries and does not hold them. Ask head office.',
      'no-key': 'The key beside the database is missing: this is a copy of a till, or the file was lost.',
      'put-back': 'The database is older than its enrolment: it was put back to an earlier day.',
      fork: 'Another till has gone on with the same journal.',
    } as Record<string, string>,
  },
};

export type OfficeWords = typeof enOffice;
