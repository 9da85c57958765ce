import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import type { WordsEnvelope } from '../../shared/envelope/envelopes.ts';
import { isDone } from '../../shared/incident/by-the-log.ts';
import type { IncidentCommand } from '../../shared/incident/commands.ts';
import { decide } from '../../shared/incident/decide.ts';
import type { IncidentEvent, NewIncidentEvent } from '../../shared/incident/events.ts';
import type { Facts } from '../../shared/incident/facts.ts';
import { evolve, fold } from '../../shared/incident/fold.ts';
import { type IncidentState, isLive } from '../../shared/incident/state.ts';
import type { People } from '../../shared/people/people.ts';
import { sampleDefaults, samplePlaybook } from './sample-playbook.ts';

/** 19 November 2026, 10:30:00 UTC: when the alarm of the sample story is raised. */
export const ALARM_AT = Date.UTC(2026, 10, 19, 10, 30);

const HERE = { retired: false, absence: null, key: null };
const person = (
  personId: string,
  name: string,
  title: string,
  roles: People['list'][number]['roles'],
  backupId: string | null = null,
) => ({
  personId,
  name,
  title,
  roles,
  backupId,
  ...HERE,
});

/** Seven sample people: enough for a chain of three, a drafter, and a backup. */
export const SAMPLE_PEOPLE: People = {
  atKeyboard: 'lead',
  locked: null,
  list: [
    person('lead', 'Ada Lind', 'Comms director', ['incidentLead', 'scribe'], 'deputy'),
    person('deputy', 'Ben Osei', 'Deputy comms director', ['incidentLead', 'drafter']),
    person('social', 'Cleo Marsh', 'Social officer', ['socialOfficer', 'drafter']),
    person('legal', 'Dan Roth', 'Head of Legal', ['legal'], 'counsel'),
    person('counsel', 'Eva Brandt', 'Deputy counsel', ['legal']),
    person('chief', 'Femi Adeyemi', 'Chief executive', ['executive', 'factOwner']),
    person('service', 'Gus Hale', 'Head of customer service', ['customerService']),
  ],
};

/** The envelopes of the room that stories happen in: a test may put some there. */
export const SAMPLE_ENVELOPES: { list: readonly WordsEnvelope[] } = { list: [] };

type Told = 'people' | 'signature' | 'playbook' | 'channels';
/** Who acts, after how long, and what else the rules are told. */
type Step = Partial<Pick<Facts, Told>> & { readonly by?: string; readonly afterMs?: number };

/** A story: events told one after another by commands that `decide` must accept. */
export type Story = {
  readonly state: IncidentState;
  readonly events: readonly IncidentEvent[];
  readonly at: number;
  /** Sends a command as `by` (default the lead) after `afterMs` (default one second). Fails if it is refused. */
  readonly when: (command: IncidentCommand, step?: Step) => Story;
  /** What `decide` answers to a command now, without taking it. */
  readonly ask: (command: IncidentCommand, step?: Step) => ReturnType<typeof decide>;
};

/** What `sha256sum` says of a file with this text. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

let ids = 0;

function facts(at: number, actor: string, people: People): Facts {
  return {
    at,
    actor,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    people,
    zone: 'Europe/London',
    playbook: (playbookId) => (playbookId === samplePlaybook.id ? samplePlaybook : null),
    ...{ channels: () => sampleDefaults.channels, envelopes: SAMPLE_ENVELOPES.list },
    nextNumber: () => 14,
    sha256Hex,
    origin: 'holdline/room-1/inc-1',
    signature: 'none',
    ...{ registrySize: 9, registryRoot: null },
  };
}

function stamp(events: readonly NewIncidentEvent[], at: number, by: string): readonly IncidentEvent[] {
  return events.map((event) => ({ ...event, at, by }) as IncidentEvent);
}

/** Continues a story from its events. */
export function given(
  events: readonly IncidentEvent[] = [],
  at = ALARM_AT - 1000,
  people: People = SAMPLE_PEOPLE,
): Story {
  return tell(events, fold(events), at, people);
}

function tell(events: readonly IncidentEvent[], state: IncidentState, at: number, here: People): Story {
  const ask: Story['ask'] = (command, { by = 'lead', afterMs = 1000, people = here, ...told } = {}) =>
    decide(state, command, { ...facts(at + afterMs, by, people), ...told });
  return {
    state,
    events,
    at,
    ask,
    when: (command, step = {}) => {
      const decision = ask(command, step);
      if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.error.sentence}`);
      const now = at + (step.afterMs ?? 1000);
      const happened = stamp(decision.value, now, step.by ?? 'lead');
      return tell([...events, ...happened], happened.reduce(evolve, state), now, here);
    },
  };
}

/** Expects a refusal with this code, and that its sentence is one a person can act on. */
export function expectRefused(decision: ReturnType<typeof decide>, code: string): void {
  expect(decision).toMatchObject({ ok: false, error: { code } });
  if (!decision.ok) expect(decision.error.sentence).toMatch(/^[A-Z“].{10,}[.?]$/s);
}

/** Does or waives whatever the live stage still asks for, then goes to the next stage. */
export function leaveStage(
  story: Story,
  to: 'brief' | 'draft' | 'approve' | 'publish' | 'followUp',
  step: Step = {},
): Story {
  const run = story.state.chart.context.runs.at(-1);
  const plan = run && samplePlaybook.stages[run.stage];
  let next = clearStage(story, { afterMs: 0 });
  for (const role of plan?.mustBePresent ?? []) {
    const holder = SAMPLE_PEOPLE.list.find((one) => one.roles.includes(role));
    if (holder && !next.state.seats[role]?.length) {
      next = next.when({ type: 'presence.mark', role, personId: holder.personId }, { afterMs: 0 });
    }
  }
  return next.when({ type: 'stage.advance', to }, step);
}

/** The alarm was raised: S1, first awareness three minutes before. */
export function alarmRaised(drill = false): Story {
  return given().when({
    type: 'incident.open',
    title: 'Customer data published on a forum',
    playbookId: samplePlaybook.id,
    impact: samplePlaybook.matrix.impacts[2]?.id ?? '',
    awareness: samplePlaybook.matrix.awareness[3]?.id ?? '',
    unsure: false,
    drill,
    firstAwarenessAt: ALARM_AT - 180_000,
  });
}

/** In brief, with one thing known and the incident called complex. */
export function briefed(): Story {
  return leaveStage(alarmRaised(), 'brief')
    .when({
      type: 'brief.add',
      column: 'known',
      text: 'A file with customer e-mail addresses was posted at 09:52.',
    })
    .when({ type: 'incident.classify', complex: true, reason: 'Two systems and a supplier are involved.' });
}

/** In draft, with an empty holding statement. */
export function drafting(): Story {
  return leaveStage(briefed(), 'draft');
}

/** In draft, with words by the social officer, which do not go out on the channels `without`. */
export function worded(
  text = 'We are sorry: some e-mail addresses were posted on a public forum this morning.',
  without: string[] = [],
): Story {
  const story = drafting();
  const step = { by: 'social', afterMs: 60_000 };
  return story.when({ type: 'draft.revise', basedOn: null, text, without }, step);
}

/** In approve: three seats, nobody has decided. */
export function requested(): Story {
  return leaveStage(worded(), 'approve');
}

/** Whoever sits in this seat looks at the words and approves them. */
export function approveIn(story: Story, signerId: string, step: Step = {}): Story {
  const request = story.state.approvals.at(-1);
  const signer = request?.signers.find((one) => one.signerId === signerId);
  const about = { revisionId: request?.revisionId ?? '', signerId };
  const by = signer?.personId ?? '';
  const seen =
    signer?.seenAt === null ? story.when({ type: 'approval.see', ...about }, { by, afterMs: 0 }) : story;
  return seen.when({ type: 'approval.approve', ...about }, { by, ...step });
}

/** All who still sit in an open seat approve, each in their own name, after what approve requires was ticked. */
export function approveAll(asked: Story): Story {
  const story = clearStage(asked);
  const open = (story.state.approvals.at(-1)?.signers ?? []).filter((signer) => signer.decision === null);
  return open.reduce((told, { signerId }) => approveIn(told, signerId), story);
}

/** In publish, with fully approved words. */
export function publishing(): Story {
  return leaveStage(approveAll(requested()), 'publish');
}

/** Records a release of the approved words on the playbook's public channel at `index`. */
export function released(story: Story, index = 0): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const channel = samplePlaybook.channels.filter((one) => !one.internal)[index]?.id ?? '';
  const address = `https://example.com/news/${index}`;
  return story.when(
    { type: 'release.record', revisionId, channel, address, releasedAt: null },
    { by: 'social' },
  );
}

/** In follow-up, with the holding statement out on one channel. */
export function followingUp(): Story {
  return leaveStage(released(publishing()), 'followUp');
}

/** Closed after one statement. */
export function closed(): Story {
  const story = clearStage(followingUp());
  return story.when({ type: 'incident.close', reason: 'Nothing is owed to anyone.' });
}

/** Ticks what the live stage requires, without leaving it; waives what the log contradicts. */
export function clearStage(story: Story, step: Step = {}): Story {
  const run = story.state.chart.context.runs.at(-1);
  if (!run || !isLive(story.state)) return story;
  const { stage } = run;
  return samplePlaybook.stages[stage].checklist
    .filter((item) => item.required && !isDone(story.state, item, run.checked))
    .reduce((told, { id }) => {
      const check = { type: 'checklist.check', stage, itemId: id } as const;
      const waive = { type: 'stage.waive', requirement: `item:${id}`, reason: 'The log says it.' } as const;
      const possible = [check, waive].find((one) => told.ask(one, step).ok);
      return possible ? told.when(possible, step) : told;
    }, story);
}
