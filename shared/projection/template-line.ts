import type { EventOf } from '../event-kind.ts';
import { STATEMENT_LABEL } from '../statement/events.ts';
import type { templateEvents } from '../template/events.ts';
import { type Line, line } from './line.ts';

/** Tells who saved, retired or restored which template, and why. */
export function templateLine(who: string, event: EventOf<typeof templateEvents>): Line {
  switch (event.type) {
    case 'template.saved': {
      const { template, basedOn, reason } = event.data;
      const on = basedOn === null ? '' : ` on version ${basedOn}`;
      const kind = STATEMENT_LABEL[template.kind].toLowerCase();
      const why = reason === '' ? '' : `: ${reason}`;
      return line(
        who,
        `saved version ${template.version} of the template “${template.name}” (${kind})${on}${why}`,
      );
    }
    case 'template.retired':
      return line(who, `retired the template “${event.data.name}”: ${event.data.reason}`);
    case 'template.restored':
      return line(who, `restored the template “${event.data.name}”: ${event.data.reason}`);
  }
}
