import { type AskFate, askCountsText, askFate, countFates } from '../../ask/ask-fate.ts';
import { actorName } from '../../people/people.ts';
import type { HeldWait } from '../ledger-waits.ts';
import { outsideQuestions } from '../outside-questions.ts';
import { type Picture, type PictureRow, type PictureTone, rowsOf, stretchText } from './picture.ts';
import { isOpen, spanOf, stretchOf, type Told } from './told.ts';

type End = { readonly tone: PictureTone; readonly says: string };

const END: Readonly<Record<AskFate, End>> = {
  inTime: { tone: 'calm', says: 'answered' },
  late: { tone: 'calm', says: 'answered, after it was due' },
  never: { tone: 'over', says: 'never answered' },
  withdrawnAfter: { tone: 'over', says: 'never answered, and withdrawn after it was due' },
  withdrawn: { tone: 'faint', says: 'withdrawn in time' },
  open: { tone: 'warn', says: 'still open' },
};

/** What each colour means: whatever was not answered in its time and never is has one, also where it was withdrawn then. */
const KEY = [
  END.inTime,
  END.open,
  { ...END.never, says: 'never answered, also where it was withdrawn after it was due' },
  END.withdrawn,
];

/** What came of a question where the picture ends. */
function fateOf(wait: HeldWait, told: Told): AskFate {
  const { asks, chart } = told.state;
  const ended = chart.context.endedAt !== null;
  const ask = asks.find(({ askId }) => askId === wait.placeId);
  if (!ask || (isOpen(wait, told) && wait.to !== Number.POSITIVE_INFINITY)) return 'open';
  return askFate(ask, ended);
}

function questionRow(wait: HeldWait, told: Told): PictureRow {
  const label = wait.personId === null ? (wait.label ?? 'A desk') : actorName(told.people, wait.personId);
  const { from, to } = stretchOf(told, wait.from, wait.to);
  const { tone, says } = END[fateOf(wait, told)];
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
  const came = askCountsText(countFates(asked.map((wait) => fateOf(wait, told))));
  return `${asked.length} ${asked.length === 1 ? 'question' : 'questions'} inside: ${came}.${more}`;
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
    key: KEY.map(({ tone, says }) => ({ tone, means: says })),
  };
}
