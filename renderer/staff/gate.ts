import type { TillView } from '../../contract/till-view.ts';

type State = { view: TillView | null };

/** What has to be done before anything is sold: somebody signs in, or a shift is opened. A store without staff has no gate. */
export function gateOf({ view }: State): 'sign-in' | 'float' | null {
  if (!view || view.staff.people.length === 0) return null;
  if (!view.staff.signedIn || view.staff.locked) return 'sign-in';
  return view.shift ? null : 'float';
}

export const people = ({ view }: State) => view?.staff.people ?? nobody;
export const signedIn = ({ view }: State) => view?.staff.signedIn ?? null;
export const locked = ({ view }: State) => view?.staff.locked === true;
export const practising = ({ view }: State) => view?.practice === true;
export const shift = ({ view }: State) => view?.shift ?? null;

const nobody: TillView['staff']['people'] = [];
