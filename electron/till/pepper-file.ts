/** The file beside a database that its PINs are peppered from. */
export function pepperFile(database: string): string {
  return `${database}.pepper`;
}
