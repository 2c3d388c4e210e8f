import { create } from 'zustand';
import { closeDay } from '../day/day.ts';
import { beep } from '../design/beep.ts';
import { closeDesk } from '../desk/desk.ts';
import { giveUp } from '../store/approval.ts';
import { look } from '../store/commands.ts';
import { useScreen } from '../store/screen.ts';
import { run } from '../store/send.ts';
import { useSettings } from '../store/settings.ts';
import { dismissRefusal, refuse, say, showReply, showView, useTill } from '../store/till.ts';
import { sendCommand } from '../till-client.ts';
import { words } from '../words/words.ts';
import { gateOf, people, signedIn } from './gate.ts';

type SignInState = {
  /** Whose PIN is typed; undefined is whoever locked the till. */
  personId: string | null | undefined;
  pin: string;
  /** What was wrong with the last PIN. */
  wrong: string;
};

const start: SignInState = { personId: undefined, pin: '', wrong: '' };
export const useSignIn = create<SignInState>()(() => start);

const longestPin = 8;
export const shortestPin = 4;

/** Whose PIN is asked for: who was picked, else who locked the till. */
export function askedPerson(personId: SignInState['personId'], state = useTill.getState()) {
  const id = personId === undefined ? signedIn(state)?.id : personId;
  return people(state).find((person) => person.id === id) ?? null;
}

export function pickPerson(personId: string | null): void {
  useSignIn.setState({ personId, pin: '', wrong: '' });
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('input[data-typing=pin]')?.focus());
}

export function pickAt(place: number): boolean {
  if (askedPerson(useSignIn.getState().personId)) return false;
  const person = people(useTill.getState())[place];
  if (person) pickPerson(person.id);
  return person !== undefined;
}

/** Up and down, left and right among the people. */
export function movePerson(step: number): void {
  const all = people(useTill.getState());
  const at = all.findIndex(({ id }) => id === askedPerson(useSignIn.getState().personId)?.id);
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length];
  if (next) pickPerson(next.id);
}

export const typePin = (text: string) =>
  useSignIn.setState({ pin: text.replace(/\D/g, '').slice(0, longestPin), wrong: '' });

/** Signs in with the typed PIN; what is wrong with it is said beside it. */
export async function signIn(): Promise<void> {
  const { personId, pin } = useSignIn.getState();
  const { staff } = words();
  const person = askedPerson(personId);
  if (!person || person.waitSeconds > 0) return;
  if (pin.length < shortestPin)
    return useSignIn.setState({ wrong: pin === '' ? staff.typePin : staff.tooShort });
  useSignIn.setState({ pin: '' });
  const reply = await sendCommand({ type: 'SignIn', staffId: person.id, pin });
  if (!reply.ok) return wrongPin(reply.refusal);
  useSignIn.setState(start);
  showReply(reply);
  await look();
  say(staff.signedIn(person.name));
}

async function wrongPin({ code, message }: { code: string; message: string }): Promise<void> {
  beep();
  useSignIn.setState({
    wrong: code === 'wrong-pin' ? words().staff.wrong : code === 'wait' ? '' : message,
  });
  await refresh();
}

/** Asks the till what has changed meanwhile, in the language of the screen; a till that is locked now has nothing open in front of it. */
export async function refresh(): Promise<void> {
  const before = gateOf(useTill.getState());
  const reply = await sendCommand({ type: 'View', language: useSettings.getState().language });
  if (!reply.ok) return;
  showView(reply.view);
  if (before !== 'sign-in' && gateOf(useTill.getState()) === 'sign-in') putAway();
}

function putAway(): void {
  giveUp();
  dismissRefusal();
  useScreen.setState({ dialog: null });
  // The next one to sign in may not be allowed to see a report that still stands there.
  closeDay();
  closeDesk();
  useSignIn.setState(start);
  // What was said last may name what is on the counter.
  say(words().staff.lockedTitle);
}

/** Locks the till, or lets somebody else sign in; the sale stays. */
export async function lock(): Promise<boolean> {
  if (gateOf(useTill.getState()) === 'sign-in' || people(useTill.getState()).length === 0) return false;
  const reply = await run({ type: 'LockTill' });
  if (reply.ok) putAway();
  return reply.ok;
}

/** A badge picks its person; whatever else is scanned is refused in words, and stays in the hand. */
export async function scanAtGate(code: string): Promise<void> {
  const reply = await sendCommand({ type: 'Scan', code });
  if (reply.ok) return showReply(reply, code);
  if (await isBadge(reply.refusal)) return;
  refuse({ ...reply.refusal, scanned: code });
  beep();
}

type Refused = { code: string; approval?: { people: { id: string; name: string }[] } };

/** Picks whose badge was scanned; one that is scanned in front of an open till lets its person take over. */
export async function isBadge({ code, approval }: Refused): Promise<boolean> {
  const person = approval?.people[0];
  if (code !== 'badge' || !person) return false;
  if (gateOf(useTill.getState()) !== 'sign-in') await lock();
  dismissRefusal();
  pickPerson(person.id);
  say(words().staff.badge(person.name));
  return true;
}
