import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signedStaff } from '../../../domain/sync/signed-text.ts';
import { type SharedStaff, shareStaff } from '../../../electron/sync/share-staff.ts';
import { newKey, openKey } from '../../../electron/sync/till-keys.ts';

const office = generateKeyPairSync('ed25519');
const headOfficeKey = office.publicKey.export({ format: 'jwk' }).x ?? '';
const ada = { id: 'ada', name: 'Ada', role: 'cashier', badge: '', pinHash: '', active: true };
const list = { tillId: 'till', storeId: 'quay', version: 4, includesThrough: 0, people: [ada] };

/** What head office answers by the request's method and the last part of its path; a text is a list that it signs. */
let answers: Record<string, unknown> = {};
let asked: string[] = [];
const server = createServer((request, response) => {
  const what = `${request.method} ${request.url?.split('?')[0]?.split('/').at(-1)}`;
  asked.push(what);
  const answer = answers[what];
  response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer ?? { code: 'not-found', message: '' }));
});
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
afterAll(() => void server.close());
beforeEach(() => {
  [answers, asked] = [{}, []];
});

function signed(text: string, key = office.privateKey) {
  return { list: text, signature: sign(null, Buffer.from(signedStaff(text)), key).toString('base64url') };
}

async function share({ lacksPepper = false, due = true, version = 3 } = {}) {
  const told: SharedStaff[] = [];
  const { port } = server.address() as AddressInfo;
  const link = { address: `http://127.0.0.1:${port}`, asker: { tillId: 'till', key: openKey(newKey()) } };
  const state = { staffChanges: () => [], staffVersion: () => version };
  const trust = { storeId: 'quay', headOfficeKey };
  const went = await shareStaff(link, state, { due, lacksPepper, trust }, (one) => told.push(one));
  return { went, told };
}

describe('who works in a store, as a till hears of it', () => {
  it('is taken where head office signed it for this till and it is newer; the pepper is asked for first', async () => {
    const storePepper = 'p'.repeat(43);
    answers = { 'GET store-pepper': { storePepper }, 'GET staff': signed(JSON.stringify(list)) };
    expect((await share({ lacksPepper: true })).told).toEqual([
      { what: 'pepper', pepper: storePepper },
      { what: 'staff', since: 3, list },
    ]);
    expect(await share({ due: false })).toEqual({ went: true, told: [] });
    expect(asked).toEqual(['GET store-pepper', 'GET staff']);
  });

  it('is none the worse for a head office that shares nobody', async () => {
    expect(await share({ lacksPepper: true })).toEqual({ went: true, told: [] });
    expect(await share()).toEqual({ went: true, told: [] });
  });

  it.each([
    ['unsigned', { list: JSON.stringify(list), signature: '' }],
    ['signed by somebody else', signed(JSON.stringify(list), generateKeyPairSync('ed25519').privateKey)],
    ['another till’s', signed(JSON.stringify({ ...list, tillId: 'other' }))],
    ['another store’s', signed(JSON.stringify({ ...list, storeId: 'other' }))],
    ['older', signed(JSON.stringify({ ...list, version: 2 }))],
    [
      'with a role that there is not',
      signed(JSON.stringify({ ...list, people: [{ ...ada, role: 'king' }] })),
    ],
    ['no JSON', signed('{')],
  ])('is not taken %s, and head office hears of it where it can', async (_, answer) => {
    answers = { 'GET staff': answer };
    const shown = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect((await share()).told).toEqual([]);
    expect(shown).toHaveBeenCalled();
    shown.mockRestore();
  });
});
