import { startFolding } from '../../../shared/incident/fold.ts';
import { UnfoldableLog } from '../../../shared/incident/run-chart.ts';
import type { IncidentState } from '../../../shared/incident/state.ts';
import type { Story } from './story.ts';

/** Whether the events are a way through the playbook; the first that is none. */
export type Replay =
  | { readonly ok: true; readonly state: IncidentState }
  | { readonly ok: false; readonly position: number; readonly reason: string };

/** Replays the playbook over the events of a pack, by the same machine that the app runs on. */
export function replay({ events }: Pick<Story, 'events'>): Replay {
  const folding = startFolding();
  for (const [position, event] of events.entries()) {
    try {
      folding.take(event);
    } catch (error) {
      if (!(error instanceof UnfoldableLog)) throw error;
      return {
        ok: false,
        position,
        reason: `Entry at position ${position}: the playbook does not allow "${event.type}" there.`,
      };
    }
  }
  return { ok: true, state: folding.state() };
}
