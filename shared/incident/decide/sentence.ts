import { BRIEF_COLUMN_LABEL } from '../../brief/brief.ts';
import { heldUntil } from '../../fact/held-until.ts';
import { gistOf } from '../../fact/likely.ts';
import type { SaidAs } from '../../sentence/events.ts';
import { keptOf, LINES_FOR, linkBook, type Mark, SAID_AS_LABEL } from '../../sentence/links.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, missingText, no } from '../deciding.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { leansOn } from '../wrong-words/likely-leans.ts';
import { isInHand, isOut } from '../wrong-words/untied-out.ts';

/** What stands behind words does not change under those who sign them, or have signed and not seen them go out. */
function closedProblem(state: IncidentState): Decision | null {
  const phase = phaseOf(state);
  if (phase === 'draft' || phase === 'followUp') return null;
  return phase === 'detect' || phase === 'brief'
    ? no('no-words', 'There are no words yet.')
    : no(
        'signed-beside',
        'What stands behind the words is what signers see. Change it in Draft, or in Follow-up.',
      );
}

/** A sentence tells lines of the brief only as what they are, and of these only such as stand, or as it told before. */
function lineProblem(
  state: IncidentState,
  as: SaidAs,
  itemIds: readonly string[],
  mark: Mark | null,
): Decision | null {
  if (itemIds.length === 0) return null;
  if (as !== 'unknown' && as !== 'commitment')
    return no('no-need', 'Only what is not known, or a commitment, is tied to a line of the brief.');
  const lines = itemIds.map((id) => state.brief.items.find((one) => one.itemId === id));
  if (lines.some((line) => line?.column !== LINES_FOR[as]))
    return no('unknown-line', `There is no such line under ${BRIEF_COLUMN_LABEL[LINES_FOR[as]]}.`);
  const gone = lines.find((line) => line?.struck && !mark?.itemIds.includes(line.itemId));
  return gone ? no('struck', 'This line was struck. Choose one that stands.') : null;
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** Says what a sentence is said on: facts, what is not known, or that it needs no fact. */
export const markSentence: Decide<IncidentCommandOf<'sentence.mark'>> = (state, command) => {
  const words = command.words.trim();
  const factIds = [...new Set(command.factIds)];
  const itemIds = [...new Set(command.itemIds)];
  const problem = closedProblem(state) ?? missingText(words, 'Say which sentence.');
  if (problem) return problem;
  const { as } = command;
  if (as === 'facts' && factIds.length === 0)
    return no('no-fact', 'Choose the fact that this sentence leans on.');
  if (as !== 'facts' && factIds.length > 0)
    return no('no-need', `${SAID_AS_LABEL[as]} leans on no fact. Choose one or the other.`);
  const facts = factIds.map((id) => state.facts.find((one) => one.factId === id));
  if (facts.includes(undefined)) return no('unknown-fact', 'There is no such fact.');
  const mark = linkBook(state.links)(words);
  const stuck = lineProblem(state, as, itemIds, mark);
  if (stuck) return stuck;
  const same = mark?.as === as && sameIds(factIds, mark.factIds) && sameIds(itemIds, mark.itemIds);
  if (same) return no('same', 'That is what it leans on already.');
  const gone = facts.find((fact) => fact?.status === 'withdrawn' && !mark?.factIds.includes(fact.factId));
  if (gone)
    return no(
      'withdrawn',
      `This fact ${heldUntil(gone) === null ? 'was withdrawn' : 'has changed'}. Choose one that stands.`,
    );
  const told = itemIds.length === 0 ? {} : { itemIds };
  return accept({ type: 'sentence.marked', data: { words, as, factIds, ...told } });
};

/** Why a sentence cannot be tied to a fact as one that is out; null where it can. Nothing changes behind words while they are signed. */
function tieProblem(state: IncidentState, words: string, factId: string): Decision | null {
  if (!isOut(state, words)) return no('not-out', 'This sentence is not out. Tie it in Draft.');
  const mark = linkBook(state.links)(words);
  if (mark?.factIds.includes(factId)) return no('same', 'That is what it leans on already.');
  if (mark?.as && mark.as !== 'facts')
    return no(
      'marked',
      `Somebody has said of this sentence: ${SAID_AS_LABEL[mark.as]}. Change that in Draft, beside the words that say it.`,
    );
  return phaseOf(state) === 'approve' && isInHand(state, words) ? closedProblem(state) : null;
}

/** Says of sentences that are out that they say a fact, also where it has fallen: then they are told, listed and corrected with the others. */
export const tieSentences: Decide<IncidentCommandOf<'sentence.tie'>> = (state, { factId, ...command }) => {
  const all = [...new Set(command.words.map((one) => one.trim()))];
  if (all.length === 0) return no('no-words', 'Tick at least one sentence.');
  if (!state.facts.some((one) => one.factId === factId)) return no('unknown-fact', 'There is no such fact.');
  const problem = all.map((words) => tieProblem(state, words, factId)).find((one) => one !== null);
  if (problem) return problem;
  const book = linkBook(state.links);
  return accept(
    ...all.map((words) => ({
      type: 'sentence.marked' as const,
      data: { words, as: 'facts' as const, factIds: [...(book(words)?.factIds ?? []), factId] },
    })),
  );
};

/** Takes back what a sentence was said to be said on. */
export const unmarkSentence: Decide<IncidentCommandOf<'sentence.unmark'>> = (state, command) => {
  const words = command.words.trim();
  const problem = closedProblem(state);
  if (problem) return problem;
  return linkBook(state.links)(words)
    ? accept({ type: 'sentence.unmarked', data: { words } })
    : no('same', 'Nobody has said what it leans on.');
};

/** Leaves words as they are although a fact they lean on stands no more. */
export const keepSentence: Decide<IncidentCommandOf<'sentence.keep'>> = (
  state,
  { factId, reason, ...command },
) => {
  const words = command.words.trim();
  const fact = state.facts.find((one) => one.factId === factId);
  if (!fact || leansOn(state, factId)(words, () => gistOf(words)) === null)
    return no('no-link', 'This sentence does not lean on that fact.');
  const { status } = fact;
  if (status === 'confirmed') return no('stands', 'This fact is confirmed. There is nothing to keep.');
  if (keptOf(state.links, { words, factId, status }))
    return no('same', 'Somebody has kept these words already.');
  return (
    missingReason(reason, 'these words stay as they are') ??
    accept({ type: 'sentence.kept', data: { words, factId, status, reason } })
  );
};
