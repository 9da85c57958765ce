import type { IncidentCommandOf } from '../../shared/incident/commands.ts';
import type { IncidentState } from '../../shared/incident/state.ts';
import { sentencesIn } from '../../shared/incident/wrong-words/sentences-in.ts';
import type { Dropped, WrongOf } from './WrongSentences.tsx';

/** Those of them that stay with a reason, each because of its own fact. */
function keptIn(dropped: Dropped, wrong: readonly WrongOf[]) {
  return [...dropped].flatMap(([words, reason]) => {
    const factId = wrong.find((one) => one.words.includes(words))?.fact.factId;
    return reason.trim() === '' ? [] : [{ words, reason, ...(factId === undefined ? {} : { factId }) }];
  });
}

/** The fact that the correction is begun for: the first of which anything is taken back. */
function aboutIn(wrong: readonly WrongOf[], words: readonly string[]): { readonly factId?: string } {
  const first = wrong.find((one) => one.words.some((each) => words.includes(each)));
  return first ? { factId: first.fact.factId } : {};
}

type Start = IncidentCommandOf<'correction.start'>;

type Part = { readonly command: Start; readonly wrong: readonly WrongOf[]; readonly dropped: Dropped };

/** The command of what is left ticked, with the releases that say any of it. */
export function chosenOf(state: IncidentState, { command, wrong, dropped }: Part): Start {
  const words = command.words.filter((one) => !dropped.has(one));
  const keep = keptIn(dropped, wrong);
  const releaseIds = state.releases.flatMap((release) => {
    if (!command.releaseIds.includes(release.releaseId)) return [];
    const said = sentencesIn(state, release);
    return words.some((one) => said.has(one)) ? [release.releaseId] : [];
  });
  return { ...command, ...aboutIn(wrong, words), releaseIds, words, ...(keep.length === 0 ? {} : { keep }) };
}

/** The least that the dialog can end in, before anybody has chosen: its first sentence, where that was said. */
export function leastOf(state: IncidentState, command: Start): Start {
  const [first] = command.words;
  const said = state.releases.find(
    (one) =>
      first !== undefined && command.releaseIds.includes(one.releaseId) && sentencesIn(state, one).has(first),
  );
  return said && first !== undefined ? { ...command, releaseIds: [said.releaseId], words: [first] } : command;
}
