/** What is drawn: each bar has a value of every series. */
export type Charted = {
  series: readonly { name: string; look: 'full' | 'outline' }[];
  bars: readonly { label: string; values: readonly number[] }[];
  /** The bars lie, so that long names can be read. */
  lying?: boolean;
  /** A value in full, and as short as an axis wants it. */
  write: (value: number) => string;
  writeAxis: (value: number) => string;
};
