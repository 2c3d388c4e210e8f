import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { channelNames } from '../../../contract/channel-names.ts';
import { tillReply } from '../../../contract/till-reply.ts';
import { type Sentence, say } from '../../../domain/words/words.ts';
import { registerChannels } from '../../../electron/ipc/register.ts';

const answers = vi.hoisted(() => new Map<string, (event: unknown, payload: unknown) => Promise<unknown>>());
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, answer: () => Promise<unknown>) => answers.set(name, answer) },
}));

const reached: unknown[] = [];
const refusal = { ok: false as const, refusal: { code: 'from-the-till', message: 'No.' } };
const ask = (channel: keyof typeof channelNames, payload: unknown, event: unknown = 'ours') =>
  answers.get(channelNames[channel])?.(event, payload);

const keeps =
  <R>(reply: R) =>
  async (request: unknown): Promise<R> => {
    reached.push(request);
    return reply;
  };

beforeAll(() => {
  const english = async (sentence: Sentence) => say(sentence, 'en');
  registerChannels((event) => (event as unknown) === 'ours', english, {
    command: keeps(refusal),
    practise: keeps(refusal),
    openItems: keeps(refusal),
    saveItems: keeps({ ok: true as const, file: 'there' }),
    saveReceipt: keeps({ ok: true as const, file: 'there' }),
    saveReport: keeps({ ok: true as const, file: 'there' }),
    printReport: keeps({ ok: true as const }),
    saveEffect: keeps({ ok: true as const, file: 'there' }),
    printEffect: keeps({ ok: true as const }),
    listBundles: keeps({ ok: true as const, bundles: [] }),
    showLabel: keeps({ ok: true as const, svg: '<svg/>' }),
    saveLabel: keeps({ ok: true as const, file: 'there' }),
    getDevices: keeps({ ok: false as const, code: 'no', message: 'No.' }),
    setDevices: keeps({ ok: false as const, code: 'no', message: 'No.' }),
    testDevice: keeps({ ok: true as const }),
    printJob: keeps({ ok: true as const }),
    choosePlace: keeps({ ok: true as const, path: null }),
  });
});

describe('registerChannels', () => {
  it('opens every channel of the contract and no other', () => {
    expect([...answers.keys()].sort()).toEqual(Object.values(channelNames).sort());
  });

  it('hands a command to the till and its answer back', async () => {
    reached.length = 0;
    expect(await ask('command', { type: 'View' })).toEqual(refusal);
    expect(await ask('saveReceipt', { number: 7, format: 'text' })).toEqual({ ok: true, file: 'there' });
    expect(reached).toEqual([{ type: 'View' }, { number: 7, format: 'text' }]);
  });

  it('refuses whatever is not a command, and never throws', async () => {
    reached.length = 0;
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (payload) => {
        const reply = tillReply.parse(await ask('command', payload));
        expect(reply.ok === false && reply.refusal.code).toBe('not-a-command');
        expect(await ask('saveReceipt', payload)).toMatchObject({ ok: false });
      }),
    );
    expect(reached).toEqual([]);
  });

  it('refuses a field too many, a number that is none, a receipt that cannot be', async () => {
    reached.length = 0;
    expect(await ask('command', { type: 'View', sudo: true })).toMatchObject({ ok: false });
    expect(await ask('command', { type: 'Scan', code: 'x'.repeat(10_000) })).toMatchObject({ ok: false });
    expect(await ask('saveReceipt', { number: 1, format: '../../etc' })).toMatchObject({ ok: false });
    expect(await ask('saveReceipt', { number: 1.5, format: 'pdf' })).toMatchObject({ ok: false });
    expect(reached).toEqual([]);
  });

  it('refuses a stranger, even with a good command', async () => {
    reached.length = 0;
    const reply = await ask('command', { type: 'View' }, 'a stranger');
    expect(reply).toMatchObject({ ok: false, refusal: { code: 'not-trusted' } });
    expect(await ask('saveReceipt', { number: 7, format: 'text' }, 'a stranger')).toMatchObject({
      ok: false,
    });
    expect(reached).toEqual([]);
  });
});
