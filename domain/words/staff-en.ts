import type { Weakness } from '../staff/pin.ts';

const weak: Record<Weakness, string> = {
  'one-digit': 'it is one digit again and again',
  row: 'its digits stand in a row',
  repeated: 'it repeats the same digits',
};

/** What the till refuses of who works here. */
export const staffEn = {
  noStaffInPractice: 'In practice nobody is changed. Leave practice first.',
  noSuchPerson: 'There is no such person here, or they are no longer active.',
  personNeedsName: 'A person needs a name.',
  badgeTaken: (name: string) => `That badge is ${name}’s. Choose another.`,
  lastManager:
    'There has to be a manager with a PIN, or nobody could change anything any more. Make somebody else a manager first.',
  pinOfDigits: 'A PIN has 4 to 8 digits.',
  weakPin: (why: Weakness) => `Too easy to guess: ${weak[why]}. Choose another PIN.`,
  samePin: 'That is the PIN you have now. Choose another.',
};
