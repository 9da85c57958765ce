import type { IncidentEvent } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { dateText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** Tells what was approved by the word that two people had given beforehand; null for other events. */
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
    default:
      return null;
  }
}
