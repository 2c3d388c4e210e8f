import { useEffect, useRef, useState } from 'react';
import { create } from 'zustand';

/** The pages of the manager's desk, in the order of the rail. */
export const deskPages = [
  'today',
  'bundles',
  'advice',
  'analysis',
  'effect',
  'catalogue',
  'staff',
  'backup',
  'settings',
] as const;
export type DeskPage = (typeof deskPages)[number];

type DeskState = {
  open: boolean;
  /** The page that stands open, or stood last; null: the first that there is. */
  page: DeskPage | null;
  /** The field that takes what is scanned; null where no field asks for items. */
  takesItem: ((code: string) => void) | null;
};

export const useDesk = create<DeskState>()(() => ({ open: false, page: null, takesItem: null }));

export const isDeskOpen = () => useDesk.getState().open;

/** Opens the desk at a page, or where it stood last. The sale stays on the counter as it is. */
export function openDesk(page?: DeskPage): void {
  useDesk.setState((desk) => ({ open: true, page: page ?? desk.page }));
}

/** Back to the till; what was begun on a page waits there. */
export const closeDesk = () => useDesk.setState({ open: false });

/** Hands a scan to the field that asks for items; false where none does. */
export function scanIntoDesk(code: string): boolean {
  const { takesItem } = useDesk.getState();
  takesItem?.(code);
  return takesItem !== null;
}

/** While the component stands, scans go to `take`; answers how it asks for them again when its field is entered. */
export function useScans(take: (code: string) => void): () => void {
  const latest = useRef(take);
  const [own] = useState(() => (code: string) => latest.current(code));
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    useDesk.setState(({ takesItem }) => ({ takesItem: takesItem ?? own }));
    return () => useDesk.setState(({ takesItem }) => ({ takesItem: takesItem === own ? null : takesItem }));
  }, [own]);
  return () => useDesk.setState({ takesItem: own });
}
