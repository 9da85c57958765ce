import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { BRIEF_COLUMNS } from '../../shared/brief/events.ts';
import { ROLES } from '../../shared/playbook/roles.ts';
import { type PlaybookFile, playbookFileSchema } from '../../shared/playbook/schema.ts';
import { STAGES } from '../../shared/playbook/stages.ts';
import { TRIAGE_KINDS } from '../../shared/report/events.ts';
import { STATEMENT_KINDS } from '../../shared/statement/events.ts';
import { projectRoot } from '../setup/own-node.mjs';

const text = z.string().trim().min(1);
const minutes = z.number().min(0);
const index = z.int().min(0);
const role = z.enum(ROLES);
const words = z.enum(['first', 'second', 'update']);

const person = z.strictObject({
  key: text,
  name: text,
  title: text,
  roles: z.array(role).min(1),
  backup: text.nullable(),
  /** Opens the key that the demo gives them; null for people without a key. A sample: never one that is used. */
  passphrase: text.nullable(),
});

const happening = z.discriminatedUnion('beat', [
  z.strictObject({ minute: minutes, beat: z.literal('presence'), role, person: text }),
  z.strictObject({ minute: minutes, beat: z.literal('report'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('triage'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('ask'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('answer'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('withdraw'), index, reason: text }),
  z.strictObject({ minute: minutes, beat: z.literal('note'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('release'), index }),
  z.strictObject({ minute: minutes, beat: z.literal('checklist'), stage: z.enum(STAGES), item: text }),
  z.strictObject({ minute: minutes, beat: z.literal('pause'), queue: text, note: z.string() }),
  z.strictObject({ minute: minutes, beat: z.literal('notUsed'), queues: z.array(text).min(1), reason: text }),
  z.strictObject({
    minute: minutes,
    beat: z.literal('overdue'),
    queue: text,
    dropped: index,
    moved: index,
    kept: index,
    note: z.string(),
  }),
  z.strictObject({ minute: minutes, beat: z.literal('advance'), to: z.enum(STAGES) }),
  z.strictObject({ minute: minutes, beat: z.literal('brief'), column: z.enum(BRIEF_COLUMNS), index }),
  z.strictObject({
    minute: minutes,
    beat: z.literal('extend'),
    stage: z.enum(STAGES),
    minutes: z.int().min(1),
    reason: text,
  }),
  z.strictObject({ minute: minutes, beat: z.literal('classify'), complex: z.boolean(), reason: text }),
  z.strictObject({ minute: minutes, beat: z.literal('waive'), requirement: text, reason: text }),
  z.strictObject({ minute: minutes, beat: z.literal('draft'), which: words, person: text }),
  z.strictObject({ minute: minutes, beat: z.literal('approve'), which: words, person: text }),
  z.strictObject({ minute: minutes, beat: z.literal('reject'), person: text }),
  z.strictObject({
    minute: minutes,
    beat: z.literal('promise'),
    dueMinute: minutes,
  }),
  z.strictObject({ minute: minutes, beat: z.literal('newStatement'), kind: z.enum(STATEMENT_KINDS) }),
  z.strictObject({ minute: minutes, beat: z.literal('board') }),
  z.strictObject({ minute: minutes, beat: z.literal('close') }),
]);

/** A scripted incident: who is there, what comes in, what they write, and in which minute each thing happens. */
const scenarioSchema = z.strictObject({
  format: z.literal(1),
  /** The playbook it is played by, and the name of its file. */
  scenario: text,
  note: text,
  room: z.strictObject({ name: text, zone: text, people: z.array(person).min(1) }),
  title: text,
  impact: text,
  awareness: text,
  awarenessMinutesBefore: z.int().min(0),
  reports: z.array(z.strictObject({ text, source: text, kind: z.enum(TRIAGE_KINDS) })),
  brief: z.strictObject(
    Object.fromEntries(BRIEF_COLUMNS.map((column) => [column, z.array(text)])) as Record<
      (typeof BRIEF_COLUMNS)[number],
      z.ZodArray<typeof text>
    >,
  ),
  asks: z.array(z.strictObject({ to: text, question: text, answer: text.nullable() })),
  notes: z.array(text),
  holding: z.strictObject({
    slots: z.record(z.string(), text),
    /** What channels say that do not take the whole statement. */
    shortText: text,
    firstText: text,
    rejectedBy: text,
    rejectReason: text,
    secondText: text,
  }),
  update: z.strictObject({ text, shortText: text }),
  releases: z.array(
    z.strictObject({
      channel: text,
      address: text,
      delayMinutes: minutes,
      statement: z.enum(['holding', 'update']),
    }),
  ),
  promiseText: text,
  closeReason: text,
  happenings: z.array(happening).min(1),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Happening = z.infer<typeof happening>;
export type BeatOf<B extends Happening['beat']> = Extract<Happening, { readonly beat: B }>;

const DEMOS = path.join(projectRoot, 'resources', 'demos');
const PLAYBOOKS = path.join(projectRoot, 'resources', 'playbooks');

/** The names of the scenarios that can be played. */
export function scenarioNames(): readonly string[] {
  return readdirSync(DEMOS)
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.basename(file, '.json'))
    .toSorted();
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Reads a scenario and the playbook it plays. Throws with the wrong field if either is not in order. */
export function readScenario(name: string): { readonly scenario: Scenario; readonly playbook: PlaybookFile } {
  const scenario = scenarioSchema.parse(readJson(path.join(DEMOS, `${name}.json`)));
  return {
    scenario,
    playbook: playbookFileSchema.parse(readJson(path.join(PLAYBOOKS, `${scenario.scenario}.json`))),
  };
}
