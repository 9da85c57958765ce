import { allTexts, type Words } from '../statement/channel-words.ts';
import { openSlots, sentences } from '../statement/words.ts';
import type { IncidentCommandOf } from './commands.ts';
import { linkedTexts } from './leaning.ts';
import type { SlotFact } from './slot-facts.ts';
import type { IncidentState } from './state.ts';

const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** Whether a sentence says what was taken: these very words, by themselves, in small letters or large. */
function says(sentence: string, value: string): boolean {
  const bare = value.replace(/\.$/, '').replaceAll(SPECIAL, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${bare}(?![\\p{L}\\p{N}])`, 'iu').test(sentence);
}

const union = (one: readonly string[], other: readonly (string | undefined)[]): string[] => [
  ...new Set([...one, ...other.filter((id) => id !== undefined)]),
];

/**
 * What a sentence is said on once something that is known was put into it: the fact, or the line under Not known. Only
 * sentences that came to be by it (`before`, `after`) and have no slot left open: they are said as they stand.
 */
export function tiesOf(
  state: IncidentState,
  before: Words,
  after: Words,
  taken: readonly SlotFact[],
): readonly IncidentCommandOf<'sentence.mark'>[] {
  const old = new Set(allTexts(before).flatMap((text) => sentences(text).map((one) => one.text)));
  const all = new Map(
    linkedTexts(state, after).flatMap((one) => one.sentences.map((s) => [s.text, s] as const)),
  );
  return [...all.values()].flatMap(({ text: words, mark }): readonly IncidentCommandOf<'sentence.mark'>[] => {
    if (old.has(words) || openSlots(words).length > 0) return [];
    const said = taken.filter(({ value }) => says(words, value));
    const factIds = union(
      mark?.factIds ?? [],
      said.map((one) => one.factId),
    );
    const itemIds = union(
      mark?.itemIds ?? [],
      said.map((one) => one.itemId),
    );
    const tie = { type: 'sentence.mark', words } as const;
    if (factIds.length > 0) return mark && mark.as !== 'facts' ? [] : [{ ...tie, as: 'facts', factIds }];
    return itemIds.length === 0 || (mark && mark.as !== 'unknown')
      ? []
      : [{ ...tie, as: 'unknown', factIds, itemIds }];
  });
}
