import type { Appended } from '../../shared/ipc/contract.ts';
import type { RegistryEvent } from '../../shared/room/events.ts';

type Erasing = Extract<RegistryEvent, { readonly type: 'content.erased' }>;

/** Whether an event says that content of some record is gone: whoever has read that record reads it again. */
export function isErasing(event: RegistryEvent): event is Erasing {
  return event.type === 'content.erased';
}

/** The logs of which a batch says that something was erased. */
export function erasedLogs(batch: Appended): readonly string[] {
  if (batch.log !== 'registry') return [];
  return [...new Set(batch.events.filter(isErasing).map(({ data }) => data.logId))];
}
