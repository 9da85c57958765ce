import { describe, expect, it } from 'vitest';
import { logSays } from '../../../shared/incident/by-the-log.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { letOutAt } from '../../../shared/incident/out-before.ts';
import { projectExecutiveCard } from '../../../shared/projection/executive-card.ts';
import { releaseStandings } from '../../../shared/projection/release-standing.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { firstWordsReport } from '../../../shared/projection/report-clock.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { timeText } from '../../../shared/time-text.ts';
import {
  approveAll,
  expectRefused,
  leaveStage,
  publishing,
  requested,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';

const MINUTE = 60_000;
const channel = samplePlaybook.channels.find((one) => !one.internal)?.id ?? '';
const staff = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);

const revisionOf = ({ state }: Story): string => state.approvals.at(-1)?.revisionId ?? '';
const minuteOf = (at: number): number => at - (at % MINUTE);

/** Written down as out in the minute in which an instant lies. */
const inMinute = (story: Story, at: number, on = channel) =>
  ({
    type: 'release.record',
    ...{ revisionId: revisionOf(story), channel: on, address: 'x', releasedAt: minuteOf(at) },
    latest: true,
    minute: true,
  }) as const;

const lastLine = ({ events }: Story): string =>
  projectTimeline(events, SAMPLE_PEOPLE).find(({ type }) => type === 'release.recorded')?.text ?? '';

describe('words of which only the minute is known', () => {
  const story = publishing();
  const approved = letOutAt(story.state, revisionOf(story)) ?? 0;
  const told = story.when(inMinute(story, approved), { by: 'social', afterMs: 5 * MINUTE });

  it('are told as perhaps out before they were approved in that minute, and never as surely', () => {
    expect(minuteOf(approved)).toBeLessThan(approved);
    expect(told.state.releases.at(-1)).toMatchObject({
      ...{ releasedAt: minuteOf(approved) + MINUTE - 1, latest: true, minute: true },
    });
    expect(told.state.releases.at(-1)).toHaveProperty('early', 'perhaps');
    expect(lastLine(told)).toMatch(/, out in the minute \d\d:\d\d, perhaps before they were approved/);
    const notes = [...releaseStandings(told.state).values()].flat();
    expect(notes).toContainEqual({ text: 'perhaps out before they were approved', tone: 'warn' });
    expect(fold(told.events)).toEqual(told.state);
    expect(wrongIn(check(packOf(signedRoom(told).db)))).toBe('intact');
  });

  it('are told with the minute and no second, and how long they took as the latest', () => {
    const minute = timeText(approved, told.state.zone).slice(0, 5);
    expect(lastLine(told)).toContain(`out in the minute ${minute}`);
    expect(lastLine(told)).not.toContain(`${minute}:`);
    expect(firstWordsReport(told.state, told.at)?.sentence).toContain('out at the latest');
    const [release] = projectReport(told.events, SAMPLE_PEOPLE, told.at)?.channels[0]?.releases ?? [];
    expect(release).toMatchObject({ latest: 'minute', unlet: 'perhaps before they were approved' });
  });

  it('are not told so of the minute after, nor of a time that is known', () => {
    const after = story.when(inMinute(story, approved + MINUTE), { by: 'social', afterMs: 5 * MINUTE });
    expect(after.state.releases.at(-1)).not.toHaveProperty('early');
    const known = story.when(
      { ...inMinute(story, approved), releasedAt: approved, latest: undefined, minute: undefined },
      { by: 'social', afterMs: 5 * MINUTE },
    );
    expect(known.state.releases.at(-1)).not.toHaveProperty('early');
  });

  it('are told so, too, where only the latest time is known', () => {
    const by = { ...inMinute(story, approved), releasedAt: approved + MINUTE, minute: undefined };
    const late = story.when(by, { by: 'social', afterMs: 5 * MINUTE });
    expect(late.state.releases.at(-1)).toHaveProperty('early', 'perhaps');
  });

  it('are the first words in that minute, on the one-minute card too', () => {
    const known = (so: Story) => projectExecutiveCard(so.state, SAMPLE_PEOPLE, so.at).parts[0]?.lines[0];
    const minute = timeText(approved, told.state.zone).slice(0, 5);
    expect(known(told)).toContain(`; first words out in the minute ${minute} GMT`);
    const exact = {
      ...inMinute(story, approved, 'x'),
      releasedAt: story.at,
      latest: undefined,
      minute: undefined,
    };
    const then = story.when(exact, { by: 'social' });
    const both = then.when(inMinute(then, then.at), { by: 'social', afterMs: 5 * MINUTE });
    expect(known(then)).toContain(`; first words out at ${minute} GMT`);
    expect(known(both)).toContain(`; first words out in the minute ${minute} GMT`);
    const some = { ...inMinute(then, then.at), releasedAt: then.at, minute: undefined };
    const latest = then.when(some, { by: 'social', afterMs: 5 * MINUTE });
    expect(known(latest)).toContain(`; first words out by ${minute} GMT, exact time not known`);
  });

  it('are never later than the entry', () => {
    const now = story.when(inMinute(story, story.at), { by: 'social', afterMs: 1 });
    expect(now.state.releases.at(-1)?.releasedAt).toBeLessThanOrEqual(now.at);
  });

  it('are out at least so long before they were approved, from a minute before', () => {
    const slow = requested().when(
      { type: 'note.add', text: 'Still reading.', happenedAt: null },
      { afterMs: 3 * MINUTE },
    );
    const publish = leaveStage(approveAll(slow), 'publish');
    const saved = publish.state.statements[0]?.revisions.at(-1)?.savedAt ?? 0;
    const late = publish.when(inMinute(publish, saved), { by: 'social', afterMs: MINUTE });
    expect(lastLine(late)).toMatch(/, at least .+ before they were approved/);
    expectRefused(publish.ask(inMinute(publish, saved - MINUTE)), 'before');
    expectRefused(publish.ask(inMinute(publish, publish.at + MINUTE)), 'future');
  });

  it('come after what went to our own people in an earlier minute, and prove nothing within one', () => {
    const item = { holdsWhen: 'staffFirst' } as const;
    const own = staff.reduce(
      (so, on) => so.when(inMinute(so, story.at, on), { by: 'social', afterMs: MINUTE }),
      story,
    );
    const after = own.when(inMinute(own, story.at + MINUTE), { by: 'social', afterMs: 2 * MINUTE });
    expect(logSays(after.state, item)?.verdict).toBe('proven');
    const same = own.when(inMinute(own, story.at), { by: 'social', afterMs: 2 * MINUTE });
    expect(logSays(same.state, item)).toBeNull();
  });
});
