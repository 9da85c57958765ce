import { type Fake, upFor } from '../fake/fakes.ts';
import type { IncidentEvent } from '../incident/events.ts';
import { startFolding } from '../incident/fold.ts';
import type { IncidentState } from '../incident/state.ts';
import { actorName, type People } from '../people/people.ts';
import { openQueues, overdueText, type Queue } from '../queue/queues.ts';
import { type OutBy, outBy } from '../release/releases.ts';
import { durationText } from '../time-text.ts';
import { wholeSentence } from '../whole-sentence.ts';
import { type ReleaseOut, releasesOut } from './releases-out.ts';
import { channelLabel } from './sentence-approval.ts';

/** One queue of planned posts: how it stood in the end, and who had said so when. */
export type QueueReport = {
  readonly id: string;
  readonly name: string;
  readonly sentence: string;
  readonly by: string | null;
  readonly at: number | null;
};

/** A release, and the queues that nobody vouched for when its words were out, at `at`. */
export type OpenAtRelease = {
  readonly id: string;
  readonly channel: string;
  readonly at: number;
  /** Whether nobody knows since when: it was out by then, or in that minute. */
  readonly latest: OutBy;
  readonly open: readonly string[];
  /** They are those of the release before it, whose names need not be told again. */
  readonly same: boolean;
};

/** One page that posed as us, and how its take-down ended. */
export type FakeReport = {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly does: string;
  readonly foundAt: number;
  /** To whom it was reported, when and under which number. */
  readonly reports: readonly { readonly text: string; readonly at: number }[];
  readonly sentence: string;
};

const QUEUE_WORD = {
  open: 'Nobody vouched for it.',
  paused: 'Attested as paused.',
  notUsed: 'Not used.',
  resumed: 'Resumed.',
} as const satisfies Record<Queue['state'], string>;

function queueReport(queue: Queue, people: People): QueueReport {
  const { queueId: id, name, state, said, read } = queue;
  const note = said === null || said.text.trim() === '' ? '' : ` ${wholeSentence(said.text)}`;
  const overdue = read === null ? '' : ` Overdue posts: ${overdueText(read)}.`;
  const by = said === null ? null : actorName(people, said.by);
  return { id, name, sentence: `${QUEUE_WORD[state]}${note}${overdue}`, by, at: said?.at ?? null };
}

/** Every queue of planned posts, as it stood in the end. */
export function queueReports({ queues }: IncidentState, people: People): readonly QueueReport[] {
  return queues.map((queue) => queueReport(queue, people));
}

function openThen(state: IncidentState, { event }: ReleaseOut): Omit<OpenAtRelease, 'same'> {
  const { releaseId: id, channel, releasedAt: at } = event.data;
  const open = openQueues(state.queues).map(({ name }) => name);
  return { id, channel: channelLabel(state, channel), at, latest: outBy(event.data), open };
}

/**
 * Each release with the queues that nobody vouched for when its words were out, in that order. It is read from the log alone,
 * in one fold.
 */
export function openAtReleases(events: readonly IncidentEvent[]): readonly OpenAtRelease[] {
  const folding = startFolding();
  let size = 0;
  let before = '';
  return releasesOut(events).map((out) => {
    for (; size < out.size; size += 1) {
      const event = events[size];
      if (event) folding.take(event);
    }
    const then = openThen(folding.state(), out);
    const names = JSON.stringify(then.open);
    const same = then.open.length > 0 && names === before;
    before = names;
    return { ...then, same };
  });
}

/** What came of a page that posed as us; one that nobody noted as down was up to the end, as far as the log says. */
function fakeSentence(fake: Fake, ended: boolean): string {
  const { state, said, reports } = fake;
  const words = said.text.trim() === '' ? '' : ` ${wholeSentence(said.text)}`;
  const up = ended ? 'still up when the incident ended' : 'still up';
  switch (state) {
    case 'found':
      return reports.length === 0 ? `Never reported, ${up}.` : `Back and not reported since, ${up}.${words}`;
    case 'reported':
      return `Reported and never answered, ${up}.`;
    case 'answered':
      return `Answered, and ${up}.${words}`;
    case 'refused':
      return `Refused, and ${up}.${words}`;
    case 'down':
      return `Down, ${durationText(upFor(fake))} after it was found.${words}`;
    case 'closed':
      return `Let go although it was up.${words}`;
  }
}

/** Which queues nobody vouched for at a release, in words: the same ones as before by their number alone. */
export function openNames({ open, same }: Pick<OpenAtRelease, 'open' | 'same'>): string {
  return same ? `the same ${open.length === 1 ? 'one' : open.length}` : open.join('; ');
}

/** Every page that posed as us, in the order in which they were found. */
export function fakeReports({ fakes, chart }: IncidentState): readonly FakeReport[] {
  const ended = chart.context.endedAt !== null;
  return fakes.map((fake) => ({
    id: fake.fakeId,
    name: fake.name,
    address: fake.address,
    does: fake.does,
    foundAt: fake.at,
    reports: fake.reports.map(({ to, reference, at }) => ({
      text: `Reported to ${to}${reference === '' ? '' : `, reference ${reference}`}`,
      at,
    })),
    sentence: fakeSentence(fake, ended),
  }));
}
