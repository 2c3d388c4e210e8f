import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { DeskAction, DeskUser } from '../../../contract/office-page.ts';
import { type Answer, ask, type Refusal } from './ask.ts';

type Desk = { user: DeskUser; signedOut(): void };

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk & { may(action: DeskAction): boolean } {
  const desk = use(DeskContext);
  if (!desk) throw new Error('This is shown to nobody who is not signed in.');
  return { ...desk, may: (action) => desk.user.may.includes(action) };
}

/** Writes; whoever is no longer signed in comes to the sign-in. */
export function useWrite() {
  const { signedOut } = useDesk();
  return async <T>(path: string, body?: unknown): Promise<Answer<T>> => {
    const answer = await ask<T>('POST', path, { body });
    if (!answer.ok && answer.refusal.code === 'signed-out') signedOut();
    return answer;
  };
}

const refreshEvery = 30_000;

/**
 * What head office answers at a path. It stays on show while it is asked again: after `again`, when the path changes, and
 * by itself twice a minute as long as somebody can see it.
 */
export function useAnswer<T>(path: string | null): {
  value: T | undefined;
  refusal: Refusal | undefined;
  again(): Promise<void>;
} {
  const { signedOut } = useDesk();
  const [shown, setShown] = useState<{ path: string | null; answer: Answer<T> }>();
  const look = useCallback(
    async (byItself: boolean) => {
      if (path === null) return;
      const answer = await ask<T>('GET', path, { byItself });
      if (!answer.ok && answer.refusal.code === 'signed-out') signedOut();
      setShown({ path, answer });
    },
    [path, signedOut],
  );
  useEffect(() => {
    let gone = false;
    void look(false);
    const timer = setInterval(() => !gone && !document.hidden && void look(true), refreshEvery);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [look]);
  const answer = shown?.path === path ? shown?.answer : undefined;
  return {
    value: answer?.ok ? answer.value : undefined,
    refusal: answer && !answer.ok ? answer.refusal : undefined,
    again: () => look(false),
  };
}
