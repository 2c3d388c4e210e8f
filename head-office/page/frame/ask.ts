import type { DeskRefusal } from '../../../contract/office-page.ts';

/** What head office answered, or why not; `unreachable` where it did not. */
export type Refusal = DeskRefusal | { code: 'unreachable'; message: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** Asks head office something under /v1/desk. `byItself`: nobody has touched the page for it. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  { body, byItself }: { body?: unknown; byItself?: boolean } = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(byItself && { 'goeswith-by-itself': '1' }),
  };
  try {
    const reply = await fetch(`/v1/desk/${path}`, {
      ...{ method, headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said: unknown = await reply.json();
    return reply.ok ? { ok: true, value: said as T } : { ok: false, refusal: said as DeskRefusal };
  } catch (error) {
    return { ok: false, refusal: { code: 'unreachable', message: String(error) } };
  }
}
