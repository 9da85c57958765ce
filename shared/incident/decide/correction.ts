import { wordsInEvent } from '../../statement/channel-words.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { correctionWords, sentencesIn } from '../correction-words.ts';
import { accept, type Decide, no } from '../deciding.ts';
import { phaseOf } from '../state.ts';

/**
 * Starts a correction with its first words: what we said, when and where, and the places that only people can fill. They
 * are a revision like any other, saved by whoever starts it.
 */
export const startCorrection: Decide<IncidentCommandOf<'correction.start'>> = (state, command, facts) => {
  const { releaseIds, factId } = command;
  const words = [...new Set(command.words)];
  if (phaseOf(state) !== 'followUp')
    return no('not-follow-up', 'A correction starts from Follow-up, once the words are out.');
  const releases = releaseIds.flatMap((id) => state.releases.find((one) => one.releaseId === id) ?? []);
  if (releases.length < releaseIds.length) return no('unknown-release', 'There is no such release.');
  const out = releases.map((one) => sentencesIn(state, one));
  const stray = words.find((one) => !out.some((said) => said.has(one)));
  if (stray !== undefined) return no('not-said', `“${stray}” is not in the words that went out there.`);
  const wrong =
    words.length === 0 ? releases : releases.filter((_, at) => words.some((one) => out[at]?.has(one)));
  if (factId !== undefined && !state.facts.some((one) => one.factId === factId))
    return no('unknown-fact', 'There is no such fact.');
  const first = correctionWords(state, wrong, words);
  const statementId = facts.newId();
  const revision = { statementId, revisionId: facts.newId(), number: 1, basedOn: null };
  return accept(
    {
      type: 'statement.started',
      data: { statementId, kind: 'correction', number: state.statements.length + 1 },
    },
    {
      type: 'correction.opened',
      data: {
        ...{ statementId, releaseIds: wrong.map((one) => one.releaseId), words },
        ...(factId === undefined ? {} : { factId }),
      },
    },
    {
      type: 'draft.revised',
      data: { ...revision, ...wordsInEvent(first) },
    },
  );
};
