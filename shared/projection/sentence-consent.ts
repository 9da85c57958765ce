import type { IncidentEvent } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { dateText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** Tells what went out by the word of two people, given beforehand or in place of the chain; null for other events. */
export function consentLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  switch (event.type) {
    case 'envelope.applied': {
      const given = event.data.consents.map(
        ({ personId, at }) => `${actorName(people, personId)} (${dateText(at, before.zone)})`,
      );
      const text = `filled an envelope; approved by the standing consent of ${given.join(' and ')}`;
      return line(actorName(people, event.by), text, 'calm');
    }
    case 'envelope.voided':
      return line(
        null,
        `The standing consent to these words no longer holds, and the full chain applies: ${event.data.reason}`,
        'over',
      );
    case 'breakGlass.opened':
      return line(
        actorName(people, event.by),
        `broke the glass: ${event.data.reason} A second person must confirm it within ten minutes`,
        'over',
      );
    case 'breakGlass.confirmed': {
      const glass = before.glasses.find((one) => one.glassId === event.data.glassId);
      const names = event.data.skipped.map(({ personId }) => actorName(people, personId)).join(', ');
      const text = `confirmed the break of the glass by ${actorName(people, glass?.by ?? '')}: the words may go out; skipped: ${names}`;
      return line(actorName(people, event.by), text, 'over');
    }
    case 'breakGlass.looked':
      return line(
        actorName(people, event.by),
        `was skipped, and has looked at what went out: ${event.data.remark}`,
      );
    default:
      return null;
  }
}
