import { contextBridge, ipcRenderer } from 'electron';
import { PUSHES, REQUESTS } from '../../shared/ipc/channels.ts';
import type { HoldlineApi } from '../../shared/ipc/contract.ts';

const api: HoldlineApi = {
  request: (name, body) => ipcRenderer.invoke(REQUESTS[name], body),
  on: (name, listener) => {
    const pass = (_event: unknown, body: Parameters<typeof listener>[0]) => listener(body);
    ipcRenderer.on(PUSHES[name], pass);
    return () => ipcRenderer.off(PUSHES[name], pass);
  },
};

contextBridge.exposeInMainWorld('holdline', api);
