/** What is recommended beside a basket, the best first, three at most. */
export type Recommend = (basket: readonly string[]) => string[];

/** A way to learn, and the settings among which a slice of the baskets chooses. */
export type Contender<Setting> = {
  name: string;
  settings: Setting[];
  learn(baskets: string[][], setting: Setting): Recommend;
};
