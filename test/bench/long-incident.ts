import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { IncidentEvent, NewIncidentEvent } from '../../shared/incident/events.ts';
import { channelsFileSchema, knownChannels } from '../../shared/playbook/channel-limits.ts';
import { checksFileSchema } from '../../shared/playbook/check-rules.ts';
import { defaultsSchema, playbookFileSchema } from '../../shared/playbook/schema.ts';
import { wholePlaybook } from '../../shared/playbook/whole-playbook.ts';

const RESOURCES = path.join(import.meta.dirname, '../../resources');
const START_AT = Date.UTC(2026, 10, 19, 10, 30);
const STEP_MS = 3000;
const SIGNERS = ['maya', 'helen', 'grace'];
const ROLES = ['incidentLead', 'legal', 'executive'] as const;
const WORDS = 'We are sorry. We learned this morning that order records are on a public page. '.repeat(8);

function playbook() {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(RESOURCES, `${name}.json`), 'utf8'));
  const { format: _format, ...checks } = checksFileSchema.parse(read('checks'));
  return wholePlaybook(
    playbookFileSchema.parse(read('playbooks/data-breach')),
    defaultsSchema.parse(read('playbooks/defaults')),
    knownChannels(channelsFileSchema.parse(read('channels'))),
    checks,
  );
}

function opening(): readonly NewIncidentEvent[] {
  const book = playbook();
  return [
    {
      type: 'incident.opened',
      data: {
        impact: book.matrix.impacts[2]?.id ?? '',
        awareness: book.matrix.awareness[3]?.id ?? '',
        number: 1,
        title: 'Order records on a public page',
        drill: false,
        zone: 'Europe/London',
        severity: 'S1',
        firstAwarenessAt: START_AT - 180_000,
        playbook: book,
      },
    },
    { type: 'stage.advanced', data: { from: 'detect', to: 'brief' } },
    { type: 'stage.advanced', data: { from: 'brief', to: 'draft' } },
  ];
}

/** One statement from the draft to follow-up, with two revisions, three approvals and two releases. */
function cycle(number: number): readonly NewIncidentEvent[] {
  const statementId = `s${number}`;
  const [first, second] = [`r${number}-1`, `r${number}-2`];
  const requestId = `q${number}`;
  const signers = SIGNERS.map((personId, seat) => ({
    signerId: `${requestId}-${seat}`,
    role: ROLES[seat] ?? 'legal',
    label: personId,
    personId,
  }));
  const asked = { requestId, revisionId: second };
  const release = (channel: string): NewIncidentEvent => ({
    type: 'release.recorded',
    data: {
      releaseId: `${channel}${number}`,
      statementId,
      revisionId: second,
      channel,
      address: `https://example.org/${number}`,
      releasedAt: START_AT,
    },
  });
  return [
    { type: 'statement.started', data: { statementId, kind: number === 1 ? 'holding' : 'update', number } },
    {
      type: 'draft.revised',
      data: { statementId, revisionId: first, number: 1, basedOn: null, text: WORDS },
    },
    {
      type: 'draft.revised',
      data: { statementId, revisionId: second, number: 2, basedOn: first, text: `${WORDS}.` },
    },
    { type: 'stage.advanced', data: { from: 'draft', to: 'approve' } },
    { type: 'approval.requested', data: { ...asked, statementId, severity: 'S1', signers, advisers: [] } },
    ...signers.map(
      ({ signerId }): NewIncidentEvent => ({
        type: 'approval.approved',
        data: { ...asked, signerId, method: 'atDesk' },
      }),
    ),
    { type: 'stage.advanced', data: { from: 'approve', to: 'publish' } },
    release('web-statement'),
    release('linkedin'),
    { type: 'stage.advanced', data: { from: 'publish', to: 'followUp' } },
  ];
}

/** What is said and noted between decisions: by far the most of any log. */
function talk(number: number): NewIncidentEvent {
  const id = `t${number}`;
  switch (number % 4) {
    case 0:
      return {
        type: 'report.logged',
        data: { reportId: id, text: WORDS.slice(0, 200), source: 'Desk', happenedAt: null },
      };
    case 1:
      return { type: 'report.triaged', data: { reportId: `t${number - 1}`, kind: 'question' } };
    default:
      return { type: 'note.added', data: { noteId: id, text: WORDS.slice(0, 160), happenedAt: START_AT } };
  }
}

/** How many lines are written for each statement that goes out. */
const TALK_A_CYCLE = 90;

/** A log of at least `size` events, cut there, as a long incident leaves it: a statement now and then, and talk all the time. */
export function longIncident(size: number): readonly IncidentEvent[] {
  const events: NewIncidentEvent[] = [...opening()];
  for (let number = 1; events.length < size; number++) {
    events.push(...cycle(number));
    for (let line = 0; line < TALK_A_CYCLE; line++) events.push(talk(number * TALK_A_CYCLE + line));
  }
  return events
    .slice(0, size)
    .map((event, index) => ({ ...event, at: START_AT + index * STEP_MS, by: 'maya' }) as IncidentEvent);
}
