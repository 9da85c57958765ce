import { actorName } from '../../people/people.ts';
import type { HeldWait } from '../ledger-waits.ts';
import { type Picture, type PictureRow, type PictureTone, rowsOf, stretchText } from './picture.ts';
import type { Told } from './told.ts';

const ENDS: Readonly<Record<HeldWait['end'], { readonly tone: PictureTone; readonly says: string }>> = {
  answered: { tone: 'calm', says: 'answered' },
  decided: { tone: 'calm', says: 'answered' },
  withdrawn: { tone: 'faint', says: 'taken back' },
  handedOn: { tone: 'warn', says: 'handed on' },
  never: { tone: 'over', says: 'never answered' },
};

function questionRow(wait: HeldWait, { people, startSteady, endSteady }: Told): PictureRow {
  const label = wait.personId === null ? (wait.label ?? 'A desk') : actorName(people, wait.personId);
  const [from, to] = [wait.from - startSteady, Math.min(wait.to, endSteady) - startSteady];
  const { tone, says } = ENDS[wait.end];
  return {
    id: wait.personId ?? `desk ${wait.label}`,
    label,
    bars: [{ from, to, tone, says: `A question to ${label}, ${stretchText(from, to)}: ${says}.` }],
    marks: [],
  };
}

/** Questions to people and desks: how long each was open, and what came of it. */
export function questionPicture(told: Told): Picture {
  const asked = told.waits.filter(({ kind }) => kind === 'ask');
  const never = asked.filter(({ end }) => end === 'never').length;
  return {
    id: 'questions',
    title: 'Questions, opened and closed',
    says:
      asked.length === 0
        ? 'Nobody was asked a question.'
        : `${asked.length} ${asked.length === 1 ? 'question' : 'questions'}, ${never === 0 ? 'none left open' : `${never} never answered`}.`,
    spanMs: told.spanMs,
    rows: rowsOf(asked, (wait) => questionRow(wait, told)),
    key: [
      { tone: 'calm', means: 'answered' },
      { tone: 'over', means: 'never answered' },
      { tone: 'faint', means: 'taken back' },
    ],
  };
}
