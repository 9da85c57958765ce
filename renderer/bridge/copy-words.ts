import type { Replies } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';

/** Puts exactly the bytes of a revision on the clipboard. Main does it, from the log: the page's text is never used. */
export function copyWords(
  incidentId: string,
  revisionId: string,
  channel: string,
): Promise<Replies['copyWords']> {
  return api.request('copyWords', { incidentId, revisionId, channel });
}
