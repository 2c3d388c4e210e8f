import { useEffect } from 'react';
import { create } from 'zustand';
import type { DayFigures } from '../../../contract/report-view.ts';
import { askQuietly } from '../ask.ts';

type Today = { figures: DayFigures | null; refused: string };
export const useToday = create<Today>()(() => ({ figures: null, refused: '' }));

/** Often enough (ms) for whoever walks past, and nothing moves while somebody reads. */
const pace = 30_000;

async function ask(): Promise<void> {
  const reply = await askQuietly({ type: 'DayFigures' });
  if (!reply.ok) return useToday.setState({ refused: reply.refusal.message });
  useToday.setState({ figures: reply.figures ?? null, refused: '' });
}

/** While the page stands, its figures are asked for now and again; the old ones stay until the new ones are there. */
export function useFreshFigures(): void {
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), pace);
    return () => clearInterval(timer);
  }, []);
}
