import { describe, expect, it } from 'vitest';
import type { IncidentEvent, IncidentEventOf } from '../../../shared/incident/events.ts';
import { requirements } from '../../../shared/incident/requirements.ts';
import type { Role } from '../../../shared/playbook/roles.ts';
import { STAGES } from '../../../shared/playbook/stages.ts';
import { ticksOnEntry } from '../../../shared/playbook/ticks.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import {
  approveAll,
  given,
  leaveStage,
  publishing,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { shippedPlaybook } from '../playbook/shipped.ts';

const ITEM = 'safe-page';
const CHECK = { type: 'checklist.check', stage: 'publish', itemId: ITEM } as const;

/** A log whose playbook has an item of Publish due before the first words. */
function due(event: IncidentEvent): IncidentEvent {
  if (event.type !== 'incident.opened') return event;
  const { playbook } = event.data;
  const { publish } = playbook.stages;
  const checklist = publish.checklist.map((item) =>
    item.id === ITEM ? { ...item, required: true, before: 'firstWords' as const } : item,
  );
  const stages = { ...playbook.stages, publish: { ...publish, checklist } };
  return { ...event, data: { ...event.data, playbook: { ...playbook, stages } } };
}

/** The same item, which belongs to a role. */
function withRole(event: IncidentEventOf<'incident.opened'>, role: Role): IncidentEvent {
  const { playbook } = event.data;
  const { publish } = playbook.stages;
  const checklist = publish.checklist.map((item) => (item.id === ITEM ? { ...item, role } : item));
  const stages = { ...playbook.stages, publish: { ...publish, checklist } };
  return { ...event, data: { ...event.data, playbook: { ...playbook, stages } } };
}

const withItem = ({ events, at }: Story): Story => given(events.map(due), at);
const lastLine = (story: Story) => projectTimeline(story.events, SAMPLE_PEOPLE).at(-1)?.text;

describe('an item that is due before the first words', () => {
  it('is told as done later where they were out by then', () => {
    expect(lastLine(withItem(released(publishing())).when(CHECK, { by: 'social' }))).toMatch(
      /^ticked as done, after the first words were out: Put the statement on a page/,
    );
    expect(lastLine(withItem(publishing()).when(CHECK, { by: 'social' }))).toMatch(
      /^ticked as done: Put the statement on a page/,
    );
  });

  it('of somebody else is told as theirs: who ticks it need not be who did it', () => {
    const story = withItem(publishing());
    const role = story.state.chart.context.playbook?.stages.publish.checklist.find(
      ({ id }) => id === ITEM,
    )?.role;
    expect(lastLine(story.when(CHECK, { by: 'social' }))).toMatch(/^ticked as done: /);
    const ofLegal = given(
      story.events.map((event) => (event.type === 'incident.opened' ? withRole(event, 'legal') : event)),
      story.at,
    );
    expect(role).not.toBe('legal');
    expect(lastLine(ofLegal.when(CHECK, { by: 'social' }))).toMatch(/^ticked as done, an item of Legal: /);
    expect(lastLine(ofLegal.when(CHECK, { by: 'legal' }))).toMatch(/^ticked as done: /);
  });

  it('is asked for once an incident, and not again for the next statement', () => {
    const ticked = withItem(released(publishing())).when(CHECK);
    const next = leaveStage(ticked, 'followUp').when({ type: 'statement.start', kind: 'update' });
    const entry = ticksOnEntry(next.state.chart.context, 'publish');
    expect(entry.checked).toEqual([ITEM]);
    expect(entry.ticks.map(({ itemId }) => itemId)).toContain(ITEM);
  });

  it('stays waived, too', () => {
    const requirement = `item:${ITEM}`;
    const reason = 'The line opened at noon.';
    const out = withItem(released(publishing())).when({ type: 'stage.waive', requirement, reason });
    const update = leaveStage(out, 'followUp')
      .when({ type: 'statement.start', kind: 'update' })
      .when({ type: 'draft.revise', basedOn: null, text: 'We are still at work.' }, { by: 'social' });
    const again = leaveStage(approveAll(leaveStage(update, 'approve')), 'publish');
    expect(requirements(again.state).find(({ id }) => id === requirement)).toMatchObject({
      waived: 'withReason',
    });
  });

  it('is marked in the shipped playbooks that have one', () => {
    const marked = (file: string) => {
      const { stages } = shippedPlaybook(file);
      return STAGES.flatMap((stage) => stages[stage].checklist)
        .filter(({ before }) => before === 'firstWords')
        .map(({ id }) => id);
    };
    expect(marked('product-recall.json')).toEqual(['lines-open']);
    expect(marked('notice-to-residents.json')).toEqual(['tell-authorities', 'help-is-there']);
  });
});
