import type { HoldlineApi } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly holdline: HoldlineApi;
  }
}

/** The one door to main. Nothing else in the renderer touches `window.holdline`. */
export const api: HoldlineApi = window.holdline;
