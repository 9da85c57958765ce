import type { IncidentEvent } from '../../shared/incident/events.ts';
import { SYSTEM } from '../../shared/kernel.ts';

/** A silent signer holds everything up, but most of the time is still there. */
const SILENCE_PERCENT = 80;

/** What people who are not looking have to hear of the chain: silence, seats that moved by the clock, a broken glass. */
export function chainNotice(
  event: IncidentEvent,
): { readonly percent: number; readonly title: string } | null {
  switch (event.type) {
    case 'approval.reminded':
      return { percent: SILENCE_PERCENT, title: 'A signer is silent' };
    case 'approval.handedOver':
      return event.by === SYSTEM
        ? { percent: SILENCE_PERCENT, title: 'A silent signer’s seat went to the backup' }
        : null;
    case 'approval.stuck':
      return { percent: 100, title: 'A signer is silent and no backup can take the seat' };
    case 'breakGlass.opened':
      return { percent: 100, title: 'Break-glass: a second person is needed' };
    case 'breakGlass.confirmed':
      return { percent: 100, title: 'Break-glass: words may go out without the whole chain' };
    default:
      return null;
  }
}
