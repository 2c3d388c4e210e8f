import { contextBridge, ipcRenderer } from 'electron';
import { channelNames } from '../contract/channel-names.ts';
import type { GoeswithBridge } from '../contract/channels.ts';

const bridge: GoeswithBridge = {
  command: (request) => ipcRenderer.invoke(channelNames.command, request),
  saveReceipt: (request) => ipcRenderer.invoke(channelNames.saveReceipt, request),
};

contextBridge.exposeInMainWorld('goeswith', bridge);
