/** Keeps a number with its unit on one line, and what a hyphen joins: "1 m", "65 W", "USB-C". */
export const unbroken = (text: string) =>
  text.replace(/(\d) (?=\p{L}{1,2}(?!\p{L}))/gu, '$1\u00a0').replace(/-(?=\p{L})/gu, '-\u2060');
