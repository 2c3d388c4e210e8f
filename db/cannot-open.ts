/** Why a database file cannot be used, in words for whoever stands at the till. */
export class CannotOpen extends Error {
  override name = 'CannotOpen';
}
