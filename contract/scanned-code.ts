/**
 * What a scanner read, as the till takes it: GS, the separator within GS1 codes, stays; other control characters, which are
 * scanners' prefixes and suffixes, and blanks at the ends go.
 */
export function cleanCode(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: prefixes and suffixes of scanners are control characters.
  return text.replace(/[\x00-\x1c\x1e\x1f\x7f]/g, '').trim();
}

/** The usage page of bar code scanners in HID POS mode, and on it the usage of the one that sends what it reads. */
export const scannerUsage = { page: 0x8c, usage: 0x02 };
