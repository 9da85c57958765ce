import type { IncidentEvent, IncidentEventType } from '../incident/events.ts';
import { stateAt } from '../incident/replay.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName } from '../people/people.ts';
import { isAboutQueues } from '../playbook/about-queues.ts';
import { ROLE_LABEL } from '../playbook/roles.ts';
import { STAGE_LABEL } from '../playbook/stages.ts';
import { openQueues } from '../queue/queues.ts';
import { outByText } from '../release/releases.ts';
import { unletAmong } from './early-text.ts';
import { openAtReleases, openNames, queueReports } from './report-desk.ts';
import { type DraftLine, eventsOf, nothing, positionsWhere, type Story, timeIn } from './review-story.ts';
import { projectTimeline } from './timeline.ts';

/** What the queues said when somebody ticked an item about them. */
function queuesThen({ queues }: IncidentState): string {
  if (queues.length === 0) return '';
  const open = openQueues(queues).length;
  const said = `${queues.length - open} of ${queues.length} queues were attested as paused or not used`;
  return open === 0 ? ' Each queue was attested by then.' : ` By then ${said}.`;
}

/** The ticks by hand on items about planned posts, as logs of older playbooks hold them: beside what the queues said then. */
function ticksOfQueues(story: Story): readonly DraftLine[] {
  const { playbook } = story.state.chart.context;
  const taken = eventsOf(story, 'checklist.unchecked');
  return eventsOf(story, 'checklist.checked').flatMap(({ event, position }) => {
    const { stage, itemId } = event.data;
    const item = playbook?.stages[stage].checklist.find(({ id }) => id === itemId);
    if (!item || !isAboutQueues(item.text)) return [];
    const who = `${timeIn(story, event.at)}, ${actorName(story.people, event.by)} ticked by hand “${item.text.replace(/\.$/, '')}”`;
    const back = taken.find((one) => one.position > position && one.event.data.itemId === itemId);
    const undone = back ? ` Taken back ${timeIn(story, back.event.at)}.` : '';
    return [
      {
        text: `${who}.${queuesThen(stateAt(story.events, position))}${undone}`,
        positions: back ? [position, back.position] : [position],
      },
    ];
  });
}

/** How each queue of planned posts ended, which of them nobody vouched for when words went out, and who ticked otherwise. */
export function postsStopped(story: Story): readonly DraftLine[] {
  const queues = queueReports(story.state, story.people).map(({ id, name, sentence }) => ({
    text: `${name}: ${sentence}`,
    positions: positionsWhere(
      story,
      (event) => event.type.startsWith('queue.') && 'queueId' in event.data && event.data.queueId === id,
    ),
  }));
  const releases = openAtReleases(story.events).flatMap(({ id, channel, at, latest, open, same }) =>
    open.length === 0
      ? []
      : [
          {
            text: `When words went out on ${channel} ${latest ? outByText(latest, timeIn(story, at)) : `at ${timeIn(story, at)}`}, nobody vouched for ${openNames({ open, same })}.`,
            positions: positionsWhere(
              story,
              (event) => event.type === 'release.recorded' && event.data.releaseId === id,
            ),
          },
        ],
  );
  const lines = [...queues, ...ticksOfQueues(story), ...releases];
  return lines.length > 0 ? lines : nothing('The playbook names no queue of planned posts.');
}

/** When the social officer was marked as present, and when the brief began. */
export function socialOfficer(story: Story): readonly DraftLine[] {
  const brief = eventsOf(story, 'stage.advanced').find(({ event }) => event.data.to === 'brief');
  const stages = new Map(projectTimeline(story.events, story.people).map((row) => [row.position, row.stage]));
  const marked = eventsOf(story, 'presence.marked', 'presence.cleared')
    .filter(({ event }) => event.data.role === 'socialOfficer')
    .map(({ event, position }) => {
      const stage = stages.get(position) ?? null;
      const did = event.type === 'presence.marked' ? 'was marked as present' : 'was marked as gone';
      const where = stage === null ? '' : ` in ${STAGE_LABEL[stage]}`;
      const who = actorName(story.people, event.data.personId);
      return { text: `${timeIn(story, event.at)}, ${who} ${did}${where}.`, positions: [position] };
    });
  const waived = eventsOf(story, 'stage.waived')
    .filter(({ event }) => event.data.requirement === 'role:socialOfficer')
    .map(({ event, position }) => ({
      text: `${timeIn(story, event.at)}, ${STAGE_LABEL[event.data.stage]} was left without the ${ROLE_LABEL.socialOfficer.toLowerCase()}. Reason given: ${event.data.reason}`,
      positions: [position],
    }));
  const began = brief
    ? [{ text: `The brief began at ${timeIn(story, brief.event.at)}.`, positions: [brief.position] }]
    : [];
  const none = marked.length === 0 ? nothing('Nobody was marked as the social officer.') : [];
  return [...began, ...none, ...marked, ...waived];
}

/** What the log itself calls a way round a rule, each with a reason. */
const ROUND_A_RULE: readonly IncidentEventType[] = [
  'stage.waived',
  'stage.extended',
  'check.overruled',
  'sentence.kept',
  'draft.kept',
  'breakGlass.opened',
  'breakGlass.confirmed',
  'promise.dropped',
  'correction.cutShort',
  'queue.resumed',
];

/** Every entry that says that a rule was let go, more time taken, words kept against a check, or out before they were approved. */
export function ruleSkipped(story: Story): readonly DraftLine[] {
  const unlet = unletAmong(story.state.releases);
  const isSkipped = (event: IncidentEvent | undefined) =>
    event?.type === 'release.recorded'
      ? unlet.has(event.data.releaseId)
      : event !== undefined && ROUND_A_RULE.includes(event.type);
  const lines = projectTimeline(story.events, story.people)
    .filter(({ position }) => isSkipped(story.events[position]))
    .map(({ at, subject, text, position }) => ({
      text: `${timeIn(story, at)}, ${[subject, text].filter((one) => one !== null).join(' ')}`,
      positions: [position],
    }));
  return lines.length > 0
    ? lines
    : nothing(
        'The log has no waiver, no extension, nothing kept against a check, and nothing that was out before it was approved.',
      );
}
