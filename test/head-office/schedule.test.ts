import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Nightly } from '../../contract/nightly.ts';
import { signatureHeader } from '../../contract/sync-protocol.ts';
import { openAlarms } from '../../head-office/alarms.ts';
import { runSchedule } from '../../head-office/nightly/schedule.ts';
import { onBothDatabases } from './databases.ts';
import { type RunningOffice, runOffice } from './running-office.ts';
import { enrolSender } from './sender.ts';
import { shopJournal } from './shop-journal.ts';

const { rows } = shopJournal(11, 120);
/** Nothing of the first day's Z report is there yet. */
const early = rows.findIndex(({ type }) => type === 'v1.DayClosed') - 1;

onBothDatabases('the nightly schedule', (database) => {
  let office: RunningOffice;
  const folder = mkdtempSync(join(tmpdir(), 'goeswith-drop-'));
  const posted: { body: string; signature: string }[] = [];
  let refuse = false;
  const listener = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    if (!refuse) posted.push({ body, signature: String(request.headers[signatureHeader]) });
    response.writeHead(refuse ? 500 : 204).end();
  });
  beforeAll(async () => {
    office = await runOffice(database());
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    listener.close();
    rmSync(folder, { recursive: true });
    await office.close();
  });

  it('delivers each edition once to each place, tries again, and tells of tills that are late', async () => {
    const address = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/night`;
    const schedule = { at: '03:00', folder, address };
    const till = await enrolSender(office);
    await till.push(rows.slice(0, early));
    office.clock.now = '2026-11-21T02:59:00.000Z';
    expect(await runSchedule(office, schedule)).toEqual([]);
    office.clock.now = '2026-11-21T03:00:00.000Z';
    refuse = true;
    await expect(runSchedule(office, schedule)).rejects.toThrow('500');
    refuse = false;
    expect(await runSchedule(office, schedule)).toEqual(['2026-11-20 1']);
    expect(await runSchedule(office, schedule)).toEqual([]);
    expect((await openAlarms(database().query)).map(({ kind }) => kind)).toEqual(['late']);

    await till.push(rows.slice(early));
    office.clock.now = '2026-11-21T04:00:00.000Z';
    const more = await runSchedule(office, schedule);
    expect(more).toEqual(['2026-11-20 2', '2026-11-20 2']);
    expect(await runSchedule(office, schedule)).toEqual([]);
    expect(readdirSync(folder)).toContain('2026-11-20-correction-1-sales.ndjson');

    expect(posted.map(({ body }) => (JSON.parse(body) as Nightly).corrections.length)).toEqual([0, 1]);
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: office.key.publicKey },
      format: 'jwk',
    });
    for (const { body, signature } of posted) {
      const text = `goeswith nightly\n${createHash('sha256').update(body).digest('hex')}`;
      expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))).toBe(true);
    }
    posted.length = 0;
  });
});
