/** Text that ReceiptLine prints as it stands: every sign that means something to it is escaped. */
export function plain(text: string): string {
  return text.replace(/[\\|{}~_"`^=-]/g, (sign) => `\\${sign}`);
}
