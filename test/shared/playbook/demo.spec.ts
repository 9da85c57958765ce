import { expect, it } from 'vitest';
import { timed } from '../../../scripts/demo/timed.ts';
import { queuesFileSchema } from '../../../shared/playbook/desk.ts';
import { STAGES, type Stage } from '../../../shared/playbook/stages.ts';
import { TRIAGE_KINDS } from '../../../shared/report/events.ts';
import { fill, readResource, shippedPlaybook, wordCount } from './shipped.ts';

type Beat = {
  minute: number;
  beat: string;
  index?: number;
  stage?: Stage;
  item?: string;
  role?: string;
  to?: Stage;
  queue?: string;
  queues?: string[];
};
type Signed = Beat & { person?: string; which?: string; requirement?: string };

const script = readResource('demos/data-breach.json') as {
  scenario: string;
  impact: string;
  awareness: string;
  room: { people: { key: string; roles: string[]; backup: string | null }[] };
  reports: { kind: string }[];
  asks: { to: string; answer: string | null }[];
  holding: Record<'firstText' | 'secondText' | 'rejectedBy', string> & { slots: Record<string, string> };
  update: { text: string };
  releases: { channel: string }[];
  happenings: Signed[];
};
const demo = timed(script, { alarmAt: Date.UTC(2026, 10, 24, 9, 12, 40), zone: 'Europe/London' });
const playbook = shippedPlaybook(`${demo.scenario}.json`);
const beats = (kind: string) => demo.happenings.filter(({ beat }) => beat === kind);
const rolesOf = (key: string | undefined) =>
  demo.room.people.find((person) => person.key === key)?.roles ?? [];

it('opens at S1 by the matrix', () => {
  const row = playbook.matrix.impacts.findIndex(({ id }) => id === demo.impact);
  const column = playbook.matrix.awareness.findIndex(({ id }) => id === demo.awareness);
  expect(playbook.matrix.cells[row]?.[column]).toBe('S1');
});

it('runs in order, from alarm to close, in 45 to 60 minutes', () => {
  const minutes = demo.happenings.map(({ minute }) => minute);
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  expect(demo.happenings.at(-1)?.beat).toBe('close');
  expect(minutes.at(-1)).toBeGreaterThanOrEqual(45);
  expect(minutes.at(-1)).toBeLessThanOrEqual(60);
});

it('fills the template, and the second text differs from the first', () => {
  expect(fill(playbook.holdingStatement.template, demo.holding.slots)).toBe(demo.holding.firstText);
  expect(demo.holding.secondText).not.toBe(demo.holding.firstText);
  expect(demo.holding.secondText).not.toContain('No medical details were taken');
  for (const text of [demo.holding.firstText, demo.holding.secondText, demo.update.text])
    expect(wordCount(text)).toBeLessThanOrEqual(150);
});

it('ticks every required item of each statement cycle before it leaves the stage', () => {
  let stage: Stage = 'detect';
  let cycle = 1;
  const ticked = new Set<string>();
  const open = () =>
    playbook.stages[stage].checklist.filter(
      // What the log says itself nobody ticks.
      (item) => item.required && item.holdsWhen === undefined && !ticked.has(`${cycle}/${stage}/${item.id}`),
    );
  for (const beat of demo.happenings) {
    if (beat.beat === 'checklist') {
      expect(beat.stage, `${beat.item} is ticked in its own stage`).toBe(stage);
      ticked.add(`${cycle}/${beat.stage}/${beat.item}`);
    }
    if (beat.beat === 'draft' || beat.beat === 'reject') {
      for (const one of STAGES)
        for (const { id, about } of playbook.stages[one].checklist)
          if (about === 'words') ticked.delete(`${cycle}/${one}/${id}`);
    }
    if (beat.beat === 'newStatement') cycle += 1;
    if (beat.beat === 'reject' || beat.beat === 'newStatement') stage = 'draft';
    if (beat.beat === 'advance' && beat.to) {
      expect(open(), `leaving ${stage}`).toEqual([]);
      expect(STAGES.indexOf(beat.to)).toBe(STAGES.indexOf(stage) + 1);
      stage = beat.to;
    }
  }
  expect([stage, open()]).toEqual(['followUp', []]);
});

it('seats the required people, and waives only the late social officer', () => {
  const seatedBefore = (minute: number) =>
    beats('presence')
      .filter((b) => b.minute < minute)
      .map((b) => b.role);
  const [toDraft, toApprove] = ['draft', 'approve'].map(
    (to) => beats('advance').find((b) => b.to === to)?.minute ?? 0,
  );
  expect(
    playbook.stages.brief.mustBePresent.filter((role) => !seatedBefore(toDraft ?? 0).includes(role)),
  ).toEqual(['socialOfficer']);
  expect(beats('waive').map(({ requirement }) => requirement)).toEqual(['role:socialOfficer']);
  expect(seatedBefore(toApprove ?? 0)).toContain('socialOfficer');
});

it('gets three signatures from three roles on what is released, and none from the author', () => {
  const chain = playbook.chains.S1.blocking.map(({ role }) => role);
  for (const which of ['second', 'update']) {
    const signers = beats('approve')
      .filter((b) => b.which === which)
      .map(({ person }) => person);
    expect(new Set(signers).size).toBe(3);
    expect(chain.every((role) => signers.some((key) => rolesOf(key).includes(role)))).toBe(true);
    expect(signers).not.toContain(beats('draft').find((b) => b.which === which)?.person);
  }
  expect(rolesOf(demo.holding.rejectedBy)).toContain('legal');
});

it('names only people, items, channels and triage kinds that exist', () => {
  const keys = demo.room.people.map(({ key }) => key);
  const channels = playbook.channels.map(({ id }) => id);
  for (const { backup } of demo.room.people) if (backup) expect(keys).toContain(backup);
  for (const { person } of demo.happenings) if (person) expect(keys).toContain(person);
  for (const { to } of demo.asks) expect(keys).toContain(to);
  for (const { stage, item } of beats('checklist') as Required<Beat>[])
    expect(playbook.stages[stage].checklist.map(({ id }) => id)).toContain(item);
  for (const { channel } of demo.releases) expect(channels).toContain(channel);
  for (const { kind } of demo.reports) expect(TRIAGE_KINDS).toContain(kind);
  expect(demo.asks.filter(({ answer }) => answer === null)).toHaveLength(1);
  expect(beats('release').map(({ index }) => index)).toEqual(demo.releases.map((_, index) => index));
});

it('vouches for every queue that the playbooks name before words go out, and reads what came due before it closes', () => {
  const { queues } = queuesFileSchema.parse(readResource('queues.json'));
  const paused = beats('pause').map(({ queue }) => queue);
  const notUsed = beats('notUsed').flatMap(({ queues: ids }) => ids ?? []);
  expect([...paused, ...notUsed].toSorted()).toEqual(queues.map(({ id }) => id).toSorted());
  expect(beats('overdue').map(({ queue }) => queue)).toEqual(paused);
});
