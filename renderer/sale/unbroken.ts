/** Keeps a number and its unit on one line: "1 m", "65 W", "500 ml". */
export const unbroken = (text: string) => text.replace(/(\d) (?=\p{L}{1,2}(?!\p{L}))/gu, '$1\u00a0');
