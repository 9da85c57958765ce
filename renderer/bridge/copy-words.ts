import type { Replies } from '../../shared/ipc/contract.ts';
import { api } from './api.ts';

/** Puts exactly the approved bytes of a channel on the clipboard. Main does it, from the log: the page's text is never used. */
export function copyWords(
  incidentId: string,
  revisionId: string,
  channel: string,
): Promise<Replies['copyWords']> {
  return api.request('copyWords', { incidentId, revisionId, channel });
}

/** Writes exactly the approved bytes of a channel into a file that the person chooses. */
export function saveWords(
  incidentId: string,
  revisionId: string,
  channel: string,
): Promise<Replies['saveWords']> {
  return api.request('saveWords', { incidentId, revisionId, channel });
}
