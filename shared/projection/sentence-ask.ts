import { askedName } from '../ask/asks.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { actorName } from '../people/people.ts';
import { momentText } from '../time-text.ts';
import { lateText } from './late-text.ts';
import { type Line, line, type SentenceContext } from './line.ts';

/** Tells what was asked, nudged, missed, answered and withdrawn; null for other events. */
export function askLine(event: IncidentEvent, { before, people }: SentenceContext): Line | null {
  const who = actorName(people, event.by);
  const about = (askId: string) => {
    const ask = before.asks.find((one) => one.askId === askId);
    const name = ask ? askedName(ask, people) : actorName(people, '');
    return { personId: ask?.personId ?? null, name, question: ask?.question ?? '' };
  };
  const moment = (at: number) => momentText(at, event.at, before.zone);
  switch (event.type) {
    case 'ask.raised': {
      const { personId, desk = null, dueAt, question } = event.data;
      return line(
        who,
        `asked ${askedName({ personId, desk }, people)}, answer by ${moment(dueAt)}: ${question}`,
      );
    }
    case 'ask.nudged': {
      const { name, question } = about(event.data.askId);
      return line(who, `nudged ${name}: ${question}`, 'warn');
    }
    case 'ask.expired': {
      const { askId, dueAt } = event.data;
      const noticed = lateText(event.data, event.at, before.zone);
      const late = noticed === null ? '' : ` (${noticed})`;
      const text = `did not answer by ${moment(dueAt)}${late}: ${about(askId).question}`;
      return line(about(askId).name, text, 'over');
    }
    case 'ask.answered': {
      const { personId, name, question } = about(event.data.askId);
      const { answer } = event.data;
      const own = personId === event.by;
      return line(
        who,
        own
          ? `answered “${question}”: ${answer}`
          : `wrote down the answer of ${name} to “${question}”: ${answer}`,
        'calm',
      );
    }
    case 'ask.withdrawn': {
      const { name, question } = about(event.data.askId);
      return line(who, `withdrew the question to ${name}, “${question}”: ${event.data.reason}`, 'warn');
    }
    default:
      return null;
  }
}
