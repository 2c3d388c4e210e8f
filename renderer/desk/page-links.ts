import { createContext, useContext } from 'react';
import type { DeskPage } from './desk.ts';

/** The pages that whoever stands here may open, for a page that leads to another: the registry knows them, not they it. */
export const PageLinks = createContext<readonly DeskPage[]>([]);

export const usePageLink = (page: DeskPage): boolean => useContext(PageLinks).includes(page);
