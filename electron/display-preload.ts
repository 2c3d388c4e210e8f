import { contextBridge, ipcRenderer } from 'electron';
import { displayChannels } from '../contract/channel-names.ts';
import type { DisplayBridge } from '../contract/display-view.ts';

const bridge: DisplayBridge = {
  onView(listener) {
    ipcRenderer.on(displayChannels.view, (_event, view) => listener(view));
    void ipcRenderer.invoke(displayChannels.ready);
  },
};

contextBridge.exposeInMainWorld('goeswithDisplay', bridge);
