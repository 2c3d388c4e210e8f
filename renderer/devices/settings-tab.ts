import { create } from 'zustand';

export const settingsTabs = ['screen', 'printer', 'devices', 'office'] as const;
export type SettingsTab = (typeof settingsTabs)[number];

export const useSettingsTab = create<{ tab: SettingsTab }>()(() => ({ tab: 'screen' }));
export const showSettings = (tab: SettingsTab) => useSettingsTab.setState({ tab });
