/** The channels' names alone: the preload needs them, and must stay small enough to load before the page does. */
export const channelNames = {
  command: 'till:command',
  saveReceipt: 'receipt:save',
} as const;
