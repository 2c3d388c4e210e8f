import { parseDecimal } from '../../domain/money.ts';
import { parseAmount } from '../payment/parse-amount.ts';
import { reasons } from '../store/selectors.ts';
import { run } from '../store/send.ts';
import { decimals, money, say, useTill } from '../store/till.ts';
import { askMain } from '../till-client.ts';
import { words } from '../words/words.ts';
import { type CashKind, useDay } from './day.ts';

/** Whether the page asks for an amount and a reason. */
export const isCash = (page: string | null): page is CashKind =>
  page === 'in' || page === 'out' || page === 'drop';

const example = () => money(1250);

/** Moves cash, or opens the drawer, for a reason. */
export async function doFor(reason: string): Promise<void> {
  const { page, amount } = useDay.getState();
  if (page === 'drawer') return openDrawer(reason);
  if (!isCash(page)) return;
  const typed = parseAmount(amount, decimals());
  if (typed === undefined) return useDay.setState({ says: words().shift.noAmount(example()) });
  const reply = await run({ type: 'MoveCash', kind: page, amount: typed, reason });
  if (reply.ok) done(words().day.moved[page](money(typed)));
}

async function openDrawer(reason: string): Promise<void> {
  const reply = await run({ type: 'OpenDrawer', reason });
  if (reply.ok) done(words().day.drawerOpened);
}

function done(says: string): void {
  useDay.setState({ page: 'menu', amount: '', report: null, says });
  say(says);
}

export function reasonAt(place: number): boolean {
  const { page } = useDay.getState();
  const reason = reasons('cash')(useTill.getState())[place];
  if (!reason || !(isCash(page) || page === 'drawer')) return false;
  void doFor(reason.id);
  return true;
}

/** Floats that shops begin with, in minor units. */
export const usualFloats = () => [0, 100, 150, 200, 300].map((units) => units * 10 ** decimals());

/** Opens the shift with what was typed, zero included, or with a usual float. */
export async function openShift(float = typedFloat()): Promise<void> {
  if (float === undefined) {
    const { shift } = words();
    const { amount } = useDay.getState();
    return useDay.setState({ says: amount === '' ? shift.typeAmount : shift.noAmount(example()) });
  }
  const reply = await run({ type: 'OpenShift', float });
  if (!reply.ok) return;
  useDay.setState({ page: null, amount: '', says: '', drawer: null });
  say(words().shift.opened(money(float)));
}

export function typedFloat(): number | undefined {
  const { amount } = useDay.getState();
  const zero = parseDecimal(amount.replace(',', '.'), decimals()) === 0;
  return zero ? 0 : parseAmount(amount, decimals());
}

/** What was counted so far, in minor units. */
export const counted = (counts: Record<number, string>) =>
  Object.entries(counts).reduce((sum, [value, pieces]) => sum + Number(value) * Number(pieces), 0);

/** Ends the shift; only now the till tells what should have been there. */
export async function closeShift(): Promise<void> {
  const pieces = Object.entries(useDay.getState().counts).filter(([, text]) => Number(text) > 0);
  const counts = Object.fromEntries(pieces.map(([value, text]) => [value, Number(text)]));
  const reply = await run({ type: 'CloseShift', counts });
  if (!reply.ok) return;
  const { report = null, drawer = null } = reply;
  useDay.setState({ page: 'counted', counts: {}, report, drawer, says: '' });
  say(words().day.countedTitle);
}

/** Makes the Z report and shows it. */
export async function makeZ(): Promise<void> {
  const reply = await run({ type: 'CloseDay' });
  if (!reply.ok || !reply.report) return;
  const says = words().day.zMade;
  useDay.setState({ page: 'report', report: reply.report, says });
  say(says);
}

/** Shows an earlier Z report, by its number or so many from the one that is shown. */
export async function showZ(step = 0): Promise<void> {
  const { zNumber, report } = useDay.getState();
  const number = step === 0 ? Number(zNumber) : (report?.number ?? Number(zNumber)) + step;
  if (!Number.isInteger(number) || number < 1) return;
  const reply = await run({ type: 'ZReport', number });
  if (!reply.ok || !reply.report) return;
  useDay.setState({ report: reply.report, zNumber: String(number), says: words().day.zCopy });
}

const asked = () => {
  const number = useDay.getState().report?.number ?? null;
  return number === null ? { kind: 'x' as const } : { kind: 'z' as const, number };
};

export async function saveReport(format: 'pdf' | 'text'): Promise<void> {
  const { day } = words();
  useDay.setState({ says: day.saving });
  const answer = await askMain('saveReport', { ...asked(), format });
  useDay.setState({ says: answer.ok ? day.saved(answer.file) : answer.message });
}

export async function printReport(): Promise<void> {
  const { day } = words();
  if (useTill.getState().view?.printer.state === 'none') return useDay.setState({ says: day.noPrinter });
  const answer = await askMain('printReport', asked());
  useDay.setState({ says: answer.ok ? day.printed : answer.message });
}
