import type { ComponentType } from 'react';
import type { Action } from '../../domain/staff/action.ts';
import { practising } from '../staff/gate.ts';
import { may } from '../store/selectors.ts';
import { useTill } from '../store/till.ts';
import { AdvicePage } from './advice/AdvicePage.tsx';
import { AnalysisPage } from './analysis/AnalysisPage.tsx';
import { BackupPage } from './backup/BackupPage.tsx';
import { BundlesPage } from './bundles/BundlesPage.tsx';
import { CataloguePage } from './catalogue/CataloguePage.tsx';
import { type DeskPage, deskPages, useDesk } from './desk.ts';
import { EffectPage } from './effect/EffectPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { StaffPage } from './staff/StaffPage.tsx';
import { TodayPage } from './today/TodayPage.tsx';

type Built = { action: Action; Page: ComponentType };

/** The pages that are built: who may open each, and what stands on it. A page of the desk is entered here. */
export const pages: Partial<Record<DeskPage, Built>> = {
  today: { action: 'effect-report', Page: TodayPage },
  bundles: { action: 'edit-price-book', Page: BundlesPage },
  advice: { action: 'edit-price-book', Page: AdvicePage },
  analysis: { action: 'advice-record', Page: AnalysisPage },
  catalogue: { action: 'edit-price-book', Page: CataloguePage },
  effect: { action: 'effect-report', Page: EffectPage },
  staff: { action: 'staff', Page: StaffPage },
  backup: { action: 'settings', Page: BackupPage },
  settings: { action: 'edit-price-book', Page: SettingsPage },
};

type Till = ReturnType<typeof useTill.getState>;

/** The pages that whoever stands at the till may open by themselves, in the order of the rail; none in practice, where an edit would be lost. */
export function openPages(till: Till): DeskPage[] {
  if (practising(till)) return [];
  return deskPages.filter((name) => {
    const built = pages[name];
    return built !== undefined && may(built.action)(till) === 'yes';
  });
}

/** The page that stands open, or stood last; else the first that there is. */
export function shownPage(till: Till): DeskPage | undefined {
  const { page } = useDesk.getState();
  const open = openPages(till);
  return open.find((name) => name === page) ?? open[0];
}

/** Whether the desk stands in front: it never does for whoever may open no page of it. */
export const deskInFront = () => useDesk.getState().open && shownPage(useTill.getState()) !== undefined;
