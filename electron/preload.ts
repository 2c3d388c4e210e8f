import { contextBridge, ipcRenderer } from 'electron';
import { channelNames, pushNames } from '../contract/channel-names.ts';
import type { GoeswithBridge } from '../contract/channels.ts';

const bridge: GoeswithBridge = {
  command: (request) => ipcRenderer.invoke(channelNames.command, request),
  saveReceipt: (request) => ipcRenderer.invoke(channelNames.saveReceipt, request),
  saveReport: (request) => ipcRenderer.invoke(channelNames.saveReport, request),
  printReport: (request) => ipcRenderer.invoke(channelNames.printReport, request),
  saveEffect: (request) => ipcRenderer.invoke(channelNames.saveEffect, request),
  openItems: (request) => ipcRenderer.invoke(channelNames.openItems, request),
  saveItems: (request) => ipcRenderer.invoke(channelNames.saveItems, request),
  printEffect: (request) => ipcRenderer.invoke(channelNames.printEffect, request),
  listBundles: (request) => ipcRenderer.invoke(channelNames.listBundles, request),
  saveLabel: (request) => ipcRenderer.invoke(channelNames.saveLabel, request),
  showLabel: (request) => ipcRenderer.invoke(channelNames.showLabel, request),
  getDevices: (request) => ipcRenderer.invoke(channelNames.getDevices, request),
  setDevices: (request) => ipcRenderer.invoke(channelNames.setDevices, request),
  testDevice: (request) => ipcRenderer.invoke(channelNames.testDevice, request),
  printJob: (request) => ipcRenderer.invoke(channelNames.printJob, request),
  choosePlace: (request) => ipcRenderer.invoke(channelNames.choosePlace, request),
  practise: (request) => ipcRenderer.invoke(channelNames.practise, request),
  changed: (listener) => void ipcRenderer.on(pushNames.changed, () => listener()),
  scanned: (listener) =>
    void ipcRenderer.on(pushNames.scanned, (_event, code: unknown) => {
      if (typeof code === 'string') listener(code);
    }),
};

contextBridge.exposeInMainWorld('goeswith', bridge);
