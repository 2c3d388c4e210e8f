import {
  type Head,
  mostPieceBytes,
  mostRows,
  received,
  type Welcome,
  welcome,
} from '../../contract/sync-protocol.ts';
import type { Outbox } from '../../db/outbox.ts';
import { packing as ownPacking } from '../../domain/sync/dictionary.ts';
import { type Asker, ask, type Failure, jsonBody } from './ask.ts';
import { type Packing, pack } from './pack.ts';

/** Head office as one till reaches it. */
export type Link = { address: string; asker: Asker };

/** Why a try came to nothing: what head office refused, what is wrong on the way, or what cannot be true. */
export type Why = Failure['code'] | 'unknown-row' | 'forgotten';
export type Failed = { ok: false; why: Why; message: string };
/** What head office holds after a try. */
export type Held = { ok: true; held: Head; parked: number };

/** What a piece's JSON has beside its rows. */
const around = 200;

/** Says where the till stands, and hears where head office does. */
export async function greet(
  link: Link,
  outbox: Outbox,
  told: string[] = [],
): Promise<(Held & { welcome: Welcome }) | Failed> {
  const first = await sayHello(link, outbox, { told });
  // With what it has just heard: head office then knows that nobody has only repeated an old greeting of this till's.
  const isFenced = first.ok && first.value.standing === 'fenced';
  const second = isFenced ? await sayHello(link, outbox, { told, seen: first.value.held }) : first;
  const answer = second.ok ? second : first;
  if (!answer.ok) return failed(answer);
  const { standing, why, held, parked } = answer.value;
  if (standing === 'fenced') return { ok: false, why: 'fenced', message: why };
  if (!isOurs(held, outbox)) return { ok: false, why: 'unknown-row', message: '' };
  return { ok: true, held, parked, welcome: answer.value };
}

function sayHello(link: Link, outbox: Outbox, { told, seen }: { told: string[]; seen?: Head }) {
  const heard = { ...(seen && { seen }), ...(told.length > 0 && { told }) };
  const body = jsonBody({ head: outbox.last(), ...heard });
  return ask({ ...link, method: 'POST', path: pathOf(link, 'hello'), body }, welcome);
}

/**
 * Sends the next piece after what head office holds, at most so many rows; undefined where there is nothing to send. What
 * it answers counts only where it holds the whole piece, and nothing that this till never wrote.
 */
export async function push(
  link: Link,
  outbox: Outbox,
  { seq, hash }: Head,
  most = mostRows,
  packing: Packing = ownPacking,
): Promise<Held | Failed | undefined> {
  const rows = outbox.after(seq, most, mostPieceBytes - around);
  const last = rows.at(-1);
  if (!last) return undefined;
  const body = pack(jsonBody({ previous: hash, rows }), packing);
  const path = pathOf(link, 'journal');
  const answer = await ask({ ...link, method: 'POST', path, body, packing }, received);
  if (!answer.ok) return failed(answer);
  const { held, parked } = answer.value;
  if (!isOurs(held, outbox)) return { ok: false, why: 'unknown-row', message: '' };
  if (held.seq < last.seq) return { ok: false, why: 'forgotten', message: '' };
  return { ok: true, held, parked };
}

export function pathOf({ asker }: Link, what: string): string {
  return `/v1/tills/${encodeURIComponent(asker.tillId)}/${what}`;
}

function isOurs({ seq, hash }: Head, outbox: Outbox): boolean {
  return outbox.hashOf(seq) === hash;
}

function failed({ code, message }: Failure): Failed {
  return { ok: false, why: code, message };
}
