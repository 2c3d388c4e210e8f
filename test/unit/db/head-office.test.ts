import { describe, expect, it } from 'vitest';
import {
  type HeadOffice,
  keepFence,
  keepHeadOffice,
  keepReceived,
  readHeadOffice,
} from '../../../db/head-office.ts';
import { openDatabase } from '../../../db/open.ts';
import { rebuild } from '../../../db/projections.ts';
import { newDatabase } from '../../builders/till.ts';

const enrolment: HeadOffice = {
  ...{ address: 'https://office.example.com', tillId: 't1', publicKey: 'p', headOfficeKey: 'h' },
  ...{ storeId: 'quay', storeName: 'Quay Street', sinceSeq: 7, base: { seq: 0, hash: '' } },
  ...{ sent: { seq: 0, hash: '' }, parked: 0, lastReceivedAt: '', fenced: '', tillName: '' },
};
const held = (seq: number) => ({ seq, hash: `h${seq}` });
const at = '2026-11-22T10:00:00.000Z';

describe('what the file keeps of head office', () => {
  it('is nothing before the first enrolment, and one of it after each', () => {
    const { db } = openDatabase(newDatabase());
    expect(readHeadOffice(db)).toBeUndefined();
    keepHeadOffice(db, enrolment);
    expect(readHeadOffice(db)).toEqual(enrolment);
    keepHeadOffice(db, { ...enrolment, tillId: 't2', base: held(5), sent: held(5) });
    expect(readHeadOffice(db)).toMatchObject({ tillId: 't2', base: held(5), sent: held(5) });
  });

  it('has a cursor that only rises, whoever answers late and for whichever till', () => {
    const { db } = openDatabase(newDatabase());
    keepHeadOffice(db, enrolment);
    const received = (seq: number, tillId = 't1') =>
      keepReceived(db, { tillId, held: held(seq), parked: 1, at });
    const sent = () => readHeadOffice(db)?.sent.seq;
    received(10);
    received(4);
    received(99, 'another');
    expect(sent()).toBe(10);
    received(11);
    expect(readHeadOffice(db)).toMatchObject({ sent: held(11), parked: 1, lastReceivedAt: at });
  });

  it('keeps a fence until the next enrolment, and is not made again from the journal', () => {
    const { db } = openDatabase(newDatabase());
    keepHeadOffice(db, enrolment);
    keepFence(db, 'another', 'no');
    keepFence(db, 't1', 'fork');
    rebuild(db);
    expect(readHeadOffice(db)).toEqual({ ...enrolment, fenced: 'fork' });
    keepHeadOffice(db, enrolment);
    expect(readHeadOffice(db)?.fenced).toBe('');
  });
});
