import type { Release } from '../../release/releases.ts';
import { wordsInEvent } from '../../statement/channel-words.ts';
import { currentStatement } from '../../statement/statements.ts';
import type { IncidentCommandOf } from '../commands.ts';
import { accept, type Decide, type Decision, missingReason, no } from '../deciding.ts';
import type { NewIncidentEvent } from '../events.ts';
import type { Facts } from '../facts.ts';
import { type IncidentState, phaseOf } from '../state.ts';
import { correctionWords } from '../wrong-words/correction-words.ts';
import { halfCorrected } from '../wrong-words/half-corrected.ts';
import { sentencesIn } from '../wrong-words/sentences-in.ts';
import { keepSentence } from './sentence.ts';

type Start = IncidentCommandOf<'correction.start'>;

const NAMES = new Intl.ListFormat('en-GB');

/** Why nothing else is started: a correction is out on some channels and not where the wrong words still are. */
export function halfCorrectedRefusal(state: IncidentState): Decision | null {
  const missing = halfCorrected(state);
  if (missing.length === 0) return null;
  const channels = state.chart.context.playbook?.channels ?? [];
  const names = NAMES.format(missing.map((id) => channels.find((one) => one.id === id)?.name ?? id));
  return no(
    'half-corrected',
    `The correction is not out yet on ${names}. Record it there under Publish, or say why it ends without.`,
  );
}

/** Ends a correction that is out on some channels, with the reason why the wrong words stay on the others. */
export const cutCorrectionShort: Decide<IncidentCommandOf<'correction.cutShort'>> = (state, { reason }) => {
  const channels = halfCorrected(state);
  const statementId = currentStatement(state.statements)?.statementId;
  if (channels.length === 0 || statementId === undefined)
    return no('not-half', 'No correction is out on some channels and missing on others.');
  const missing = missingReason(reason, 'the correction does not go out there');
  return (
    missing ?? accept({ type: 'correction.cutShort', data: { statementId, channels: [...channels], reason } })
  );
};

/**
 * What a second correction makes of one that is out on some channels: it ends there in the same step, with the reason why, or
 * nothing starts. A second fact may fall while the first is half corrected, and its correction starts at once, too.
 */
function endsRunning(state: IncidentState, { cutShort }: Start, facts: Facts): Decision {
  const half = halfCorrectedRefusal(state);
  if (half === null) return accept();
  return cutShort === undefined
    ? half
    : cutCorrectionShort(state, { type: 'correction.cutShort', reason: cutShort }, facts);
}

/** The statement that a correction sets aside when it starts: none from Follow-up, where nothing is under way. */
function underWay(state: IncidentState): { readonly setAside?: string } {
  const statement = phaseOf(state) === 'followUp' ? null : currentStatement(state.statements);
  return statement === null ? {} : { setAside: statement.statementId };
}

/** Why the sentences that are left out stay as they are: the same events as when each is kept by itself. */
function keptBeside(state: IncidentState, { keep = [], factId = '', words }: Start, facts: Facts): Decision {
  const both = keep.find((one) => words.includes(one.words.trim()));
  if (both)
    return no('both', `“${both.words.trim()}” is taken back, so it does not stay. Choose one of the two.`);
  const kept: NewIncidentEvent[] = [];
  const each = new Map(keep.map((one) => [one.words.trim(), one]));
  for (const one of each.values()) {
    const about = one.factId ?? factId;
    const decision = keepSentence(state, { type: 'sentence.keep', ...one, factId: about }, facts);
    if (!decision.ok) return decision;
    kept.push(...decision.value);
  }
  return accept(...kept);
}

/** What a correction takes back: the releases with anything wrong in them, and the wrong sentences; else why it cannot. */
function wrongIn(
  state: IncidentState,
  command: Start,
): Decision | (Pick<Start, 'words'> & { readonly wrong: readonly Release[] }) {
  const words = [...new Set(command.words)];
  const releases = command.releaseIds.flatMap(
    (id) => state.releases.find((one) => one.releaseId === id) ?? [],
  );
  if (releases.length < command.releaseIds.length) return no('unknown-release', 'There is no such release.');
  const out = releases.map((one) => sentencesIn(state, one));
  const stray = words.find((one) => !out.some((said) => said.has(one)));
  if (stray !== undefined) return no('not-said', `“${stray}” is not in the words that went out there.`);
  const wrong =
    words.length === 0 ? releases : releases.filter((_, at) => words.some((one) => out[at]?.has(one)));
  return { words, wrong };
}

/**
 * Starts a correction, from wherever words are out, with its first words: what we said, when and where, and the places that
 * only people can fill. They are a revision like any other, saved by whoever starts it. A statement that is under way is set
 * aside, a sentence that is left out may be kept with its reason, and a correction that is out on some channels ends with the
 * reason why it goes out on no others, all in the same step.
 */
export const startCorrection: Decide<Start> = (state, command, facts) => {
  const { factId } = command;
  const ended = endsRunning(state, command, facts);
  if (!ended.ok) return ended;
  const found = wrongIn(state, command);
  if ('ok' in found) return found;
  if (factId !== undefined && !state.facts.some((one) => one.factId === factId))
    return no('unknown-fact', 'There is no such fact.');
  const kept = keptBeside(state, command, facts);
  if (!kept.ok) return kept;
  const { words, wrong } = found;
  const statementId = facts.newId();
  const number = state.statements.length + 1;
  const revision = { statementId, revisionId: facts.newId(), number: 1, basedOn: null };
  const about = { releaseIds: wrong.map((one) => one.releaseId), words };
  return accept(
    ...ended.value,
    { type: 'statement.started', data: { statementId, kind: 'correction', number, ...underWay(state) } },
    {
      type: 'correction.opened',
      data: { statementId, ...about, ...(factId === undefined ? {} : { factId }) },
    },
    { type: 'draft.revised', data: { ...revision, ...wordsInEvent(correctionWords(state, wrong, words)) } },
    ...kept.value,
  );
};
