import { CHECK_IDS } from '../playbook/check-rules.ts';
import { wordsOn } from '../statement/channel-words.ts';
import type { Revision, Statement } from '../statement/statements.ts';
import { sentences } from '../statement/words.ts';
import { checkBasis, checkedTexts, type OpenFinding } from './checks.ts';
import type { IncidentState } from './state.ts';

/** Where something was found: in which text, whole, by its channels, and in which sentence; null: in more than one. */
export type FoundPlace = { readonly text: string; readonly where: string; readonly number: number | null };

/** What a check found in words, once, with every place. */
export type FoundWords = OpenFinding & { readonly key: string; readonly places: readonly FoundPlace[] };

/** What was left as it is first: somebody decided that, and whoever signs decides it with them. Then the gravest. */
const rank = ({ check, overruled }: FoundWords) =>
  CHECK_IDS.indexOf(check) + (overruled ? 0 : CHECK_IDS.length);

function sentenceOf(text: string, { from, to }: OpenFinding): number | null {
  return sentences(text).find((one) => one.from <= from && to <= one.to)?.number ?? null;
}

/** What the checks find in words to sign at `now` (epoch ms UTC); the same words found in several texts are one. */
export function foundWords(
  state: IncidentState,
  { statement, revision }: { readonly statement: Statement; readonly revision: Revision },
  now: number,
): readonly FoundWords[] {
  const rows = new Map<string, FoundWords>();
  const texts = checkedTexts(state, statement.statementId, revision, checkBasis(state, statement, now));
  for (const { channel, name, findings } of texts) {
    const text = channel === null ? revision.text : wordsOn(revision, channel).text;
    for (const one of findings) {
      const key = `${one.check} ${one.words}`;
      const before = rows.get(key)?.places ?? [];
      rows.set(key, {
        ...one,
        key,
        places: [...before, { text, where: name, number: sentenceOf(text, one) }],
      });
    }
  }
  return [...rows.values()].toSorted((one, other) => rank(one) - rank(other));
}
