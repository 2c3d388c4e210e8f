const numbers = ['', 'one', 'two', 'three'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day within a week. `weekday` counts from Monday, which is 0. */
export type NearDay = { inDays: number; weekday: number };

/** How often a yes was said, and of what: of this very suggestion, of it beside other items, of all of its kind. */
export type Heard = { of: 'this' | 'beside-others' | 'its-kind'; yes: number; shown: number; back: number };

function near({ inDays, weekday }: NearDay): string {
  return ['today', 'tomorrow'][inDays] ?? weekdays[weekday] ?? '';
}

const listed = (names: readonly string[]) => names.join(' and ');

/** Why a card stands where it stands, what presses, and why something is left unsaid. */
export const adviceEn = {
  few: (left: number) => numbers[left] ?? '',
  nearDay: near,
  fewLeft: (left: number) => ['', 'One left', 'Two left', 'Three left'][left] ?? '',
  endsOn: (day: NearDay) => `Ends ${near(day)}`,
  completes: (bundle: string) => `Completes ${bundle}`,
  questionFirst: 'A question first',
  beats: (bundle: string, saving: string, others: readonly string[], otherSaving: string) =>
    `${bundle} ${saving} beats ${listed(others)} ${otherSaving}`,
  comesBefore: (bundle: string, saving: string, others: readonly string[], otherSaving: string) =>
    `${bundle} ${saving} comes before ${listed(others)} ${otherSaving}`,

  requiredFor: (item: string) => `Required: ${item} does not work without it`,
  askedFirst: 'Asked before anything is offered',
  saidYes({ of, yes, shown, back }: Heard) {
    const heard = `${yes} of ${shown} said yes lately${back > 0 ? `, ${back} brought it back` : ''}`;
    if (of === 'its-kind') return `new here; of all like it ${heard}`;
    return of === 'this' ? heard : `${heard}, beside other items`;
  },
  noExperience: 'no experience yet',
  savesThem: (amount: string) => `saves ${amount}`,
  oftenWith: (names: readonly string[]) => `often bought with ${listed(names)}`,

  inBasket: 'The basket has it already.',
  acceptedAlready: 'It was accepted already.',
  answerKnown: 'The answer is known already.',
  noAnswerCalls: 'No answer of the customer calls for it.',
  senselessBeside: (item: string) => `It makes no sense beside ${item}.`,
  senselessByAnswer: 'It makes no sense with what the customer said.',
  hasOne: 'The customer has one already.',
  ownsFrom: (item: string, day: string) => `The customer has ${item} from ${day}.`,
  declinedBefore: 'Declined at the last two visits.',
  wantsNoOffers: 'The customer asked for no offers.',
  customerReturns: (returned: number, bought: number) =>
    `The customer brought back ${returned} of ${bought}.`,
  declinedNow: 'Declined in this sale.',
  answeredNow: 'Answered in this sale.',
  takenOff: 'Taken off again in this sale.',
  othersWait: 'Others are waiting.',
  forTheTotal: 'It is for when the total is asked for.',
  notSoMany: (pieces: number) => `There are not ${pieces} on the shelf.`,
  emptyShelf: 'The shelf is empty.',
  otherSeason: 'It is for another time of the year.',
  itemReturns: (returned: number, sold: number) => `${returned} of ${sold} were brought back.`,
  enoughSaid: 'Enough is said already.',
  savesNothing: 'This basket would save nothing more by it.',
  raisesPrice: 'The rest of the basket would cost more by it.',
  keptBack: 'Kept back, to measure by.',
  oneQuestion: 'One question at a time.',
  otherCard: 'Another card offers it.',
  effectCounted: (sales: number, without: number) =>
    `Counted: ${sales === 1 ? '1 sale' : `${sales} sales`}, ${without} of them without suggestions.`,
  effectTooFew: (fewest: number) => `Too early to say: ${fewest} sales of each kind are needed.`,
  effectMore: (low: string, high: string) => `Suggestions bring between ${low} and ${high} more a sale.`,
  effectLess: (low: string, high: string) => `Suggestions bring between ${low} and ${high} less a sale.`,
  effectUnclear: (less: string, more: string) =>
    `Too early to say: between ${less} less and ${more} more a sale.`,

  noPlan: 'No rule, bundle or question speaks of this basket.',
};
