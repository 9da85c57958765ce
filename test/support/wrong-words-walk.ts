import fc from 'fast-check';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { openCauses } from '../../shared/incident/staleness.ts';
import { phaseOf } from '../../shared/incident/state.ts';
import { halfCorrected } from '../../shared/incident/wrong-words/half-corrected.ts';
import { shakenFacts } from '../../shared/incident/wrong-words/leaning.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { approveAll, briefed, leaveStage, type Story } from './given.ts';
import { samplePlaybook } from './sample-playbook.ts';

const ONE = [
  'The northern gate stood open overnight.',
  'Visitors entered the archive unescorted.',
  'Guards slept during their shift.',
] as const;
const TWO = 'Nobody watched gate or archive.';
const SORRY = 'We are sorry.';
const CHANNELS = samplePlaybook.channels.slice(0, 5).map(({ id }) => id);

/** The sentences of the walk: three lean on a fact each that says the same, the fourth on two of them. */
export const SENTENCES: readonly string[] = [...ONE, TWO];

/** What a person may try in the walk; two numbers choose about what. */
const MOVES = {
  fall: (story, a, b) => {
    const to = (['withdrawn', 'denied', 'claimed'] as const)[b % 3] ?? 'denied';
    return tried(story, {
      type: 'fact.change',
      factId: factAt(story, a),
      to,
      learntAt: null,
      reason: 'Wrong.',
    });
  },
  restore: (story, a) =>
    tried(story, { type: 'fact.change', factId: factAt(story, a), to: 'confirmed', learntAt: null }),
  replace: (story, a, b) =>
    tried(story, {
      ...{
        type: 'fact.record',
        status: 'confirmed',
        happenedAt: null,
        learntAt: null,
        reason: 'Counted again.',
      },
      ...{ text: `Rather ${'abcdefgh'[b % 8]} than ${a}.`, replaces: factAt(story, a) },
    }),
  changed: (story, a, b) =>
    tried(story, {
      ...{ type: 'fact.change', factId: factAt(story, a), to: 'withdrawn', learntAt: null },
      ...{ reason: 'It has changed.', heldUntil: b % 2 ? null : story.at - (b % 600) * 1000 },
    }),
  keep: (story, a, b) => {
    const fallen = pick(shakenFacts(story.state), a);
    const place = fallen && pick([...fallen.drafts, ...fallen.released], b);
    if (!fallen || !place) return story;
    const { factId } = fallen.fact;
    return tried(story, { type: 'sentence.keep', words: place.words, factId, reason: 'It stays.' });
  },
  update: (story) => tried(story, { type: 'statement.start', kind: 'update' }),
  revise: (story, _, b) => revised(story, b),
  forward: (story) => onward(story),
  release: (story, a) => out(story, a, story.state.approvals.at(-1)?.revisionId),
  correct: (story, a, b) => correcting(story, a, b),
  correctAll: (story, a, b) => {
    const release = pick(story.state.releases, a);
    if (!release) return story;
    return revised(tried(story, { type: 'correction.start', releaseIds: [release.releaseId], words: [] }), b);
  },
  correctOut: (story, a, b) => throughTo(correcting(story, a, b), story, a, b),
  updateOut: (story, a, b) =>
    throughTo(revised(tried(story, { type: 'statement.start', kind: 'update' }), b), story, a, b),
  cut: (story) => tried(story, { type: 'correction.cutShort', reason: 'They took it down.' }),
  late: (story, a, b) => {
    const revisions = story.state.statements.flatMap((one) => one.revisions);
    return out(story, a, pick(revisions, b)?.revisionId, a % 2 ? null : story.at - 2000);
  },
  letGo: (story, a) => {
    const statementId = pick(story.state.statements, a)?.statementId ?? '';
    return tried(story, { type: 'statement.letGo', statementId, reason: 'Old.' });
  },
  takeUp: (story, a) => {
    const takesUp = pick(story.state.statements, a)?.statementId ?? '';
    return tried(story, { type: 'statement.start', kind: 'update', takesUp });
  },
} as const satisfies Record<string, (story: Story, a: number, b: number) => Story>;

/** Each step: which move, weighted to what gets a walk far, and the two numbers. */
const WEIGHTED = (Object.keys(MOVES) as (keyof typeof MOVES)[]).flatMap((name) =>
  Array.from({ length: ['correctOut', 'release', 'forward', 'fall'].includes(name) ? 3 : 1 }, () => name),
);
export const wrongSteps = fc.array(
  fc.tuple(fc.constantFrom(...WEIGHTED), fc.nat({ max: 9999 }), fc.nat({ max: 9999 })),
  { minLength: 6, maxLength: 30, size: 'max' },
);
export type WrongStep = readonly [keyof typeof MOVES, number, number];

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const factAt = ({ state }: Story, at: number): string => pick(state.facts, at)?.factId ?? '';

/** The story with a command where it is taken, else as it was. */
function tried(story: Story, command: IncidentCommand, by = 'lead'): Story {
  return story.ask(command, { by }).ok ? story.when(command, { by }) : story;
}

/** What gets through the stages, or the story as it was where something is refused on the way. */
function passed(story: Story, through: (story: Story) => Story): Story {
  try {
    return through(story);
  } catch (refused) {
    if (String(refused).includes(' was refused: ')) return story;
    throw refused;
  }
}

function tied(story: Story): Story {
  const idOf = (text: string) => story.state.facts.findLast((one) => one.text === text)?.factId ?? '';
  const ties = [...ONE.map((words) => [words, [words]] as const), [TWO, [ONE[0], ONE[1]]] as const];
  const open = ties.filter(([words]) => !story.state.links.marks.some((one) => one.words === words));
  const all = open.reduce(
    (told, [words, texts]) =>
      tried(told, { type: 'sentence.mark', words, as: 'facts', factIds: texts.map(idOf) }),
    story,
  );
  return tried(all, { type: 'sentence.mark', words: SORRY, as: 'empathy', factIds: [] });
}

/** Words of some of the sentences, saved; a correction says before them that we were wrong, and quotes nothing. */
function revised(story: Story, b: number): Story {
  const statement = currentStatement(story.state.statements);
  if (phaseOf(story.state) !== 'draft') return story;
  const begin = statement?.kind === 'correction' ? ['What we said of it was wrong.'] : [];
  const text = [...begin, ...SENTENCES.filter((_, at) => (b >> at) & 1), SORRY].join(' ');
  const basedOn = latestRevision(statement)?.revisionId ?? null;
  return tied(tried(story, { type: 'draft.revise', basedOn, text }, 'social'));
}

/** The next stage, with everything on the way done: words from before are said to be still right. */
function onward(story: Story): Story {
  const phase = phaseOf(story.state);
  if (phase === 'approve') return passed(story, (told) => leaveStage(approveAll(told), 'publish'));
  if (phase === 'publish') return passed(story, (told) => leaveStage(told, 'followUp'));
  if (phase !== 'draft') return story;
  const revisionId = latestRevision(currentStatement(story.state.statements))?.revisionId ?? '';
  const causes = openCauses(story.state, story.at + 1000).map(({ id }) => id);
  const kept = tried(story, { type: 'draft.keep', revisionId, causes, reason: 'Still right.' });
  return passed(kept, (told) => leaveStage(told, 'approve'));
}

function out(story: Story, at: number, revisionId = '', releasedAt: number | null = null): Story {
  const channel = pick(CHANNELS, at) ?? '';
  return tried(story, { type: 'release.record', revisionId, channel, address: 'x', releasedAt }, 'social');
}

/** A correction of what leans on a fact that fell, with one of its sentences kept now and then. */
function correcting(story: Story, a: number, b: number): Story {
  const fallen = pick(shakenFacts(story.state), a);
  const wrong = [...new Set(fallen?.released.map(({ words }) => words))];
  if (!fallen || wrong.length === 0) return story;
  const [first = '', ...others] = wrong;
  const keepsOne = b % 5 === 0 && others.length > 0;
  const begun = tried(story, {
    type: 'correction.start',
    releaseIds: [...new Set(fallen.released.map(({ release }) => release.releaseId))],
    words: keepsOne ? others : wrong,
    factId: fallen.fact.factId,
    ...(keepsOne ? { keep: [{ words: first, reason: 'It stays.' }] } : {}),
    ...(halfCorrected(story.state).length > 0 ? { cutShort: 'No more.' } : {}),
  });
  return begun === story ? story : revised(begun, b);
}

/** What was begun goes to its signers, out on some channels, and now and then on to Follow-up. */
function throughTo(begun: Story, before: Story, a: number, b: number): Story {
  if (begun === before) return before;
  const signed = onward(onward(begun));
  const released = CHANNELS.reduce(
    (told, _, at) => ((a >> at) & 1 ? out(told, at, told.state.approvals.at(-1)?.revisionId) : told),
    signed,
  );
  return b % 3 === 0 ? released : onward(released);
}

/** In follow-up: the first words, on three facts, are out on three channels. */
function begin(): Story {
  const known = ONE.reduce(
    (story, text) =>
      story.when({ type: 'fact.record', status: 'confirmed', text, happenedAt: null, learntAt: null }),
    briefed(),
  );
  const text = `${ONE[0]} ${TWO} ${SORRY}`;
  const words = leaveStage(known, 'draft').when(
    { type: 'draft.revise', basedOn: null, text },
    { by: 'social', afterMs: 60_000 },
  );
  const signed = onward(onward(tied(words)));
  const revisionId = signed.state.approvals.at(-1)?.revisionId;
  return onward([0, 1, 2].reduce((story, at) => out(story, at, revisionId), signed));
}

/** A walk in which facts fall, change, stand again and are put otherwise under words that are out, corrected in part, kept and let go. */
export function wrongWalk(steps: readonly WrongStep[], after: (story: Story) => void): void {
  steps.reduce((story, [name, a, b]) => {
    const next = MOVES[name](story, a, b);
    if (next !== story) after(next);
    return next;
  }, begin());
}
