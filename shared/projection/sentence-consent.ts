import { itemsOfSkipped } from '../incident/break-glass.ts';
import type { IncidentEvent, IncidentEventOf } from '../incident/events.ts';
import { bare } from '../incident/requirements.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName } from '../people/people.ts';
import { liveRun } from '../playbook/chart-context.ts';
import { dateText } from '../time-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** Which required items a break of the glass waives with the signers whom it passes over. */
function waivedText(
  before: IncidentState,
  { requestId, skipped }: IncidentEventOf<'breakGlass.confirmed'>['data'],
) {
  const request = before.approvals.find((one) => one.requestId === requestId);
  const run = liveRun(before.chart.context);
  const items = request ? itemsOfSkipped(before, request, skipped) : [];
  const open = items.filter(({ id }) => !run?.checked.includes(id) && !run?.waived.includes(`item:${id}`));
  return open.length === 0 ? '' : `; waived with them: ${open.map(({ text }) => bare(text)).join('; ')}`;
}

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
      const text = `confirmed the break of the glass by ${actorName(people, glass?.by ?? '')}: the words may go out; skipped: ${names}${waivedText(before, event.data)}`;
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
