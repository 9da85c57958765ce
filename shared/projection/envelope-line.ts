import type { WordsEnvelope } from '../envelope/envelopes.ts';
import type { envelopeEvents } from '../envelope/events.ts';
import type { EventOf } from '../event-kind.ts';
import { dateText } from '../time-text.ts';
import { type Line, line } from './line.ts';

/** Tells what was agreed beforehand, and what no longer is. */
export function envelopeLine(
  who: string,
  event: EventOf<typeof envelopeEvents>,
  envelopes: readonly WordsEnvelope[],
): Line {
  if (event.type === 'envelope.proposed') {
    const { title, playbookVersion, severities, expiresAt } = event.data;
    const words = `the holding words of ${title}, version ${playbookVersion}, at ${severities.join(', ')}`;
    return line(who, `proposed an envelope: ${words}, until ${dateText(expiresAt, 'UTC')}`);
  }
  const { envelopeId } = event.data;
  const title = envelopes.find((one) => one.envelopeId === envelopeId)?.title ?? 'unknown words';
  return event.type === 'envelope.consented'
    ? line(who, `consented to the envelope ${title}: two people stand behind it`, 'calm')
    : line(who, `withdrew the envelope ${title}: ${event.data.reason}`, 'warn');
}
