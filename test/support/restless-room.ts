import fc from 'fast-check';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { STAGES } from '../../shared/playbook/stages.ts';
import { currentStatement, latestRevision } from '../../shared/statement/statements.ts';
import { given, SAMPLE_PEOPLE, type Story } from './given.ts';
import { calledBy, noOf, yesOf } from './phone.ts';
import { samplePlaybook } from './sample-playbook.ts';

const people = SAMPLE_PEOPLE.list.map((one) => one.personId);
const channelAt = (pick: number): string =>
  samplePlaybook.channels[pick % samplePlaybook.channels.length]?.id ?? '';

function ofWords(story: Story, pick: number): readonly IncidentCommand[] {
  const { statements } = story.state;
  const revision = latestRevision(currentStatement(statements));
  const latest = revision?.revisionId ?? null;
  const own = { channel: channelAt(pick), lang: 'en', text: `own words ${pick}` };
  return [
    { type: 'draft.revise', basedOn: latest, text: `words ${pick}`, variants: [own] },
    { type: 'draft.revise', basedOn: latest, text: revision?.text ?? '', variants: [own] },
    { type: 'draft.revise', basedOn: latest, text: `${revision?.text ?? ''} ` },
    { type: 'draft.revise', basedOn: null, text: `words ${pick}` },
  ];
}

/** Who sits in a seat of the newest request. */
const seatAt = (story: Story, pick: number): string =>
  story.state.approvals.at(-1)?.signers[pick % 3]?.personId ?? '';

/** Decisions by phone are signed by two who have keys. */
const actBy = (command: IncidentCommand, by: string) =>
  command.type.endsWith('ByPhone') ? calledBy(by) : { by };

function ofSigners(story: Story, pick: number): readonly IncidentCommand[] {
  const { approvals, statements } = story.state;
  const request = approvals.at(-1);
  const old = statements[0]?.revisions[0]?.revisionId;
  const revisionId = (pick % 5 === 0 ? old : request?.revisionId) ?? 'none';
  const signerId = request?.signers[pick % 3]?.signerId ?? 'none';
  return [
    { type: 'approval.see', revisionId, signerId },
    { type: 'approval.approve', revisionId, signerId },
    { type: 'approval.reject', revisionId, signerId, reason: 'r' },
    yesOf(story, seatAt(story, pick), people[pick % people.length]),
    noOf(story, seatAt(story, pick), people[pick % people.length]),
    { type: 'approval.object', revisionId, reason: 'o' },
    { type: 'approval.withdraw', revisionId, signerId, reason: 'w' },
    { type: 'approval.handOver', signerId, to: people[pick % people.length] ?? '', reason: 'silent' },
    ...['deputy', 'counsel'].map(
      (to): IncidentCommand => ({ type: 'approval.handOver', signerId, to, reason: 'silent' }),
    ),
    { type: 'release.record', revisionId, channel: channelAt(pick), address: 'a', releasedAt: null },
    { type: 'release.refuse', revisionId, channel: channelAt(pick) },
  ];
}

function ofSeverity(pick: number): readonly IncidentCommand[] {
  const impact = samplePlaybook.matrix.impacts[pick % 4]?.id ?? '';
  const awareness = samplePlaybook.matrix.awareness[pick % 3]?.id ?? '';
  return [
    { type: 'severity.change', impact, awareness, unsure: false, reason: 's' },
    { type: 'severity.confirm' },
  ];
}

/** Commands a restless room might send next, made from what is there: many are refused, and that is the point. */
function commands(story: Story, pick: number): readonly IncidentCommand[] {
  const stage = story.state.chart.context.runs.at(-1)?.stage ?? 'detect';
  return [
    ...samplePlaybook.stages[stage].checklist.map(
      (item): IncidentCommand => ({ type: 'checklist.check', stage, itemId: item.id }),
    ),
    ...samplePlaybook.stages[stage].mustBePresent.map(
      (role): IncidentCommand => ({ type: 'stage.waive', requirement: `role:${role}`, reason: 'w' }),
    ),
    ...STAGES.map((to): IncidentCommand => ({ type: 'stage.advance', to })),
    { type: 'brief.add', column: 'known', text: `fact ${pick}` },
    { type: 'incident.classify', complex: pick % 2 === 0, reason: 'r' },
    ...ofWords(story, pick),
    ...ofSigners(story, pick),
    ...(pick % 7 === 0 ? ofSeverity(pick) : []),
    { type: 'statement.start', kind: 'update' },
    { type: 'promise.make', dueAt: story.at + 601_000, text: 'p' },
    { type: 'incident.standDown', reason: 'r' },
    { type: 'incident.close', reason: 'r' },
  ];
}

type Move = { readonly command: IncidentCommand; readonly by: string };

/** What would bring the incident on now, each by somebody who may. */
function onward(story: Story, pick: number): readonly Move[] {
  const { state } = story;
  const run = state.chart.context.runs.at(-1);
  const request = state.approvals.at(-1);
  const stage = run?.stage ?? 'detect';
  const revisionId = request?.revisionId ?? 'none';
  const seats = (request?.signers ?? []).filter((one) => one.decision === null);
  const signing = seats.map(({ signerId, personId, seenAt }): Move => {
    const type = seenAt === null ? 'approval.see' : 'approval.approve';
    return { command: { type, revisionId, signerId }, by: personId };
  });
  const calls = seats
    .slice(0, pick % 4 === 0 ? 1 : 0)
    .map(({ personId }): Move => ({ command: yesOf(story, personId, 'counsel'), by: 'service' }));
  const items = samplePlaybook.stages[stage].checklist.filter((item) => item.required);
  const room = [
    ...items.map((item): IncidentCommand => ({ type: 'checklist.check', stage, itemId: item.id })),
    ...items.map(
      (item): IncidentCommand => ({ type: 'stage.waive', requirement: `item:${item.id}`, reason: 'w' }),
    ),
    ...samplePlaybook.stages[stage].mustBePresent.map(
      (role): IncidentCommand => ({ type: 'stage.waive', requirement: `role:${role}`, reason: 'w' }),
    ),
    ...STAGES.map((to): IncidentCommand => ({ type: 'stage.advance', to })),
    { type: 'release.record', revisionId, channel: channelAt(pick), address: 'a', releasedAt: null } as const,
  ];
  const moves = [...signing, ...calls, ...room.map((command): Move => ({ command, by: 'lead' }))];
  return moves.filter(({ command, by }) => story.ask(command, actBy(command, by)).ok);
}

/** The app is closed and started again: all that is left is what the log holds. */
function restart(story: Story): Story {
  return given(JSON.parse(JSON.stringify(story.events)), story.at);
}

/** One step in three is anybody sending anything; the others help the incident along, so that walks get far. */
export function walk(steps: readonly (readonly [number, number])[], from: Story): Story {
  return steps.reduce((before, [pick, who]) => {
    const story = pick % 13 === 0 ? restart(before) : before;
    const options = commands(story, pick);
    const signer = story.state.approvals.at(-1)?.signers[pick % 3]?.personId ?? '';
    const by = who % 2 === 0 && signer !== '' ? signer : (people[who % people.length] ?? '');
    const anything = options[(pick + who) % options.length];
    const helpful = who % 3 === 0 ? [] : onward(story, pick);
    const move = helpful[pick % helpful.length] ?? (anything && { command: anything, by });
    return move && story.ask(move.command, actBy(move.command, move.by)).ok
      ? story.when(move.command, actBy(move.command, move.by))
      : story;
  }, from);
}

/** The steps of a walk: what is tried, and by whom. */
export const steps = fc.array(fc.tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 })), {
  minLength: 20,
  maxLength: 120,
  size: 'max',
});
