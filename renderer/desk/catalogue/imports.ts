import { create } from 'zustand';
import type {
  DoneImport,
  ImportPreview,
  ImportWork,
  OpenedImport,
} from '../../../contract/catalogue-view.ts';
import { beep } from '../../design/beep.ts';
import { refuse, showView } from '../../store/till.ts';
import { askMain } from '../../till-client.ts';
import { words } from '../../words/words.ts';
import { askQuietly, askTill } from '../ask.ts';
import { tell } from './catalogue.ts';

type Reading = { mapping: Record<string, number>; decimal: 'point' | 'comma'; takeOut: boolean };

type State = {
  opened: OpenedImport | null;
  reading: Reading;
  /** What it would change, as it is read now; null until somebody looks. */
  plan: ImportPreview | null;
  busy: boolean;
  /** How far the till is, while it works on a file for longer than a moment. */
  work: ImportWork | null;
  last: DoneImport | null;
};

const none = {
  opened: null,
  reading: { mapping: {}, decimal: 'point', takeOut: false },
  plan: null,
} as const;

export const useImports = create<State>()(() => ({ ...none, busy: false, work: null, last: null }));

export async function readLast(): Promise<void> {
  const reply = await askTill({ type: 'LastImport' });
  if (reply) useImports.setState({ last: reply.imported ?? null });
}

/** Lets the manager choose a file; its first look comes with it. */
export async function chooseFile(): Promise<void> {
  tell('');
  await busily(openChosen);
}

async function openChosen(): Promise<void> {
  const reply = await askMain('openItems', {});
  if (!reply.ok) {
    beep();
    refuse(reply.refusal);
    return;
  }
  showView(reply.view);
  const { opened } = reply;
  if (!opened) return;
  const { mapping, decimal } = opened;
  useImports.setState({ opened, reading: { mapping, decimal, takeOut: false }, plan: null });
}

/** Reads the file otherwise; what was seen of it is no longer true. */
export function readAs(change: Partial<Reading>): void {
  useImports.setState(({ reading }) => ({ reading: { ...reading, ...change }, plan: null }));
}

export function mapField(field: string, column: number | null): void {
  const { [field]: _, ...rest } = useImports.getState().reading.mapping;
  readAs({ mapping: column === null ? rest : { ...rest, [field]: column } });
}

export const leaveFile = () => useImports.setState({ ...none });

export async function look(): Promise<void> {
  await busily(async () => {
    const reply = await askTill({ type: 'PreviewImport', ...useImports.getState().reading });
    if (reply) useImports.setState({ plan: reply.plan ?? null });
  });
}

export async function apply(): Promise<void> {
  const { plan } = useImports.getState();
  if (!plan) return;
  await busily(async () => {
    const reply = await askTill({ type: 'ApplyImport', seen: plan.seen });
    if (!reply?.imported) {
      useImports.setState({ plan: null });
      return;
    }
    const { catalogue } = words();
    const { waits } = reply.imported;
    leaveFile();
    await readLast();
    tell(`${catalogue.imported(sizeOf(reply.imported))}${waits ? ` ${catalogue.importWaits}` : ''}`);
  });
}

export async function undoImport(): Promise<void> {
  await busily(async () => {
    const reply = await askTill({ type: 'UndoImport' });
    if (!reply?.imported) return;
    const { catalogue } = words();
    const { kept } = reply.imported;
    useImports.setState({ plan: null });
    await readLast();
    tell(`${catalogue.importUndone}${kept > 0 ? ` ${catalogue.keptSince(kept)}` : ''}`);
  });
}

export async function exportItems(): Promise<void> {
  await busily(async () => {
    const reply = await askMain('saveItems', {});
    tell(reply.ok ? words().catalogue.exportSaved(reply.file) : reply.message);
  });
}

/** Stops whatever the till does with a file; nothing has changed then. */
export const stopWork = () => askTill({ type: 'StopImport' });

/** How many items an import touched. */
export const sizeOf = ({ added, changed, takenOut }: Pick<DoneImport, 'added' | 'changed' | 'takenOut'>) =>
  added + changed + takenOut;

/** After so long (ms) somebody wants to know how far it is, and then again. */
const lookEvery = 400;

async function busily(act: () => Promise<void>): Promise<void> {
  if (useImports.getState().busy) return;
  useImports.setState({ busy: true });
  const timer = setInterval(() => void readWork(), lookEvery);
  await act();
  clearInterval(timer);
  useImports.setState({ busy: false, work: null });
}

async function readWork(): Promise<void> {
  const reply = await askQuietly({ type: 'ImportProgress' });
  const { busy } = useImports.getState();
  if (reply.ok && busy)
    useImports.setState({ work: reply.work?.state === 'none' ? null : (reply.work ?? null) });
}
