import { randomFrom } from '../bench/random.ts';

/** Every number of four hexadecimal digits; writing them anew would take half of a simulation's time. */
const fourDigits = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));

/** Chances of a simulated store, the same for the same seed. */
export type Chance = {
  /** Evenly from 0 to below 1. */
  share(): number;
  /** A heavy-tailed factor with median 1 and mean exp(spread² / 2). */
  logNormal(spread: number): number;
  /** Looks like a sale's id: the shape of a UUID. */
  uuid(): string;
};

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  const share = () => random.below(2 ** 32) / 2 ** 32;
  // Box and Muller; 1 - share() is never nought.
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const four = () => fourDigits[random.below(fourDigits.length)];
  return {
    share,
    logNormal: (spread) => Math.exp(spread * normal()),
    uuid: () => `${four()}${four()}-${four()}-${four()}-${four()}-${four()}${four()}${four()}`,
  };
}
