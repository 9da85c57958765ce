import { actorName } from '../../people/people.ts';
import type { HeldWait } from '../ledger-waits.ts';
import { outsideQuestions } from '../outside-questions.ts';
import { type Picture, type PictureRow, type PictureTone, rowsOf, stretchText } from './picture.ts';
import { isOpen, spanOf, stretchOf, type Told } from './told.ts';

type End = { readonly tone: PictureTone; readonly says: string };

const ANSWERED: End = { tone: 'calm', says: 'answered' };
const WITHDRAWN: End = { tone: 'faint', says: 'taken back' };
const OPEN: End = { tone: 'warn', says: 'still open' };
const NEVER: End = { tone: 'over', says: 'never answered' };

/** What came of a question where the picture ends; one that is open when an incident ends is never answered. */
function endOf(wait: HeldWait, told: Told): End {
  const { endedAt } = told.state.chart.context;
  if (isOpen(wait, told)) return endedAt !== null && wait.to === Number.POSITIVE_INFINITY ? NEVER : OPEN;
  return wait.end === 'withdrawn' ? WITHDRAWN : ANSWERED;
}

function questionRow(wait: HeldWait, told: Told): PictureRow {
  const label = wait.personId === null ? (wait.label ?? 'A desk') : actorName(told.people, wait.personId);
  const { from, to } = stretchOf(told, wait.from, wait.to);
  const { tone, says } = endOf(wait, told);
  return {
    id: wait.personId ?? `desk ${wait.label}`,
    label,
    bars: [{ from, to, tone, says: `A question to ${label}, ${stretchText(from, to)}: ${says}.` }],
    marks: [],
  };
}

function standing(asked: readonly HeldWait[], told: Told): string {
  const outside = outsideQuestions(told.state);
  const more = outside === '' ? '' : ` ${outside}`;
  if (asked.length === 0) return `Nobody inside was asked a question.${more}`;
  const count = (end: End) => asked.filter((wait) => endOf(wait, told) === end).length;
  const [open, never] = [count(OPEN), count(NEVER)];
  const parts = [
    `${asked.length} ${asked.length === 1 ? 'question' : 'questions'} inside`,
    ...(never > 0 ? [`${never} never answered`] : []),
    ...(open > 0 ? [`${open} still open`] : []),
    ...(never + open === 0 ? ['none left open'] : []),
  ];
  return `${parts.join(', ')}.${more}`;
}

/** Questions to people and desks: how long each was open, and what came of it. */
export function questionPicture(told: Told): Picture {
  const asked = told.waits.filter(({ kind }) => kind === 'ask');
  return {
    id: 'questions',
    title: 'Questions inside, opened and closed',
    says: standing(asked, told),
    spanMs: spanOf(told),
    rows: rowsOf(asked, (wait) => questionRow(wait, told)),
    key: [ANSWERED, OPEN, NEVER, WITHDRAWN].map(({ tone, says }) => ({ tone, means: says })),
  };
}
