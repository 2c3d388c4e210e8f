/** Why the till cannot start, in words for whoever stands at it. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
