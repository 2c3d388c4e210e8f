/** The channels' names alone: the preload needs them, and must stay small enough to load before the page does. */
export const channelNames = {
  command: 'till:command',
  saveReceipt: 'receipt:save',
  saveReport: 'report:save',
  printReport: 'report:print',
  saveEffect: 'effect:save',
  printEffect: 'effect:print',
  openItems: 'items:open',
  saveItems: 'items:save',
  listBundles: 'labels:list',
  saveLabel: 'labels:save',
  showLabel: 'labels:show',
  getDevices: 'devices:get',
  setDevices: 'devices:set',
  testDevice: 'devices:test',
  printJob: 'printer:job',
  practise: 'till:practise',
  choosePlace: 'backup:choose',
} as const;

/** What main calls back on the till's window. */
export const pushNames = { changed: 'till:changed', scanned: 'scanner:scanned' } as const;

/** Between main and the customer's display. */
export const displayChannels = { ready: 'display:ready', view: 'display:view' } as const;
