import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import { letOutAt, unletThen } from '../../../shared/incident/out-before.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { wordsFate } from '../../../shared/projection/words-fate.ts';
import { publishing, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { packOf } from '../../support/pack.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import { signedRoom } from '../../support/signed-room.ts';

const channel = samplePlaybook.channels.find((one) => !one.internal)?.id ?? '';

/** When the last of the signers approved, by the clock as it stood then. */
const approvedAt = ({ state }: Story): number =>
  letOutAt(state, state.approvals.at(-1)?.revisionId ?? '') ?? Number.NaN;

/** In Publish: the words are written down as out so long after the last signer approved, or before. */
function outAt(story: Story, afterMs: number): Story {
  const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
  const releasedAt = approvedAt(story) + afterMs;
  const about = { revisionId, channel, address: 'https://example.com/news', releasedAt };
  return story.when({ type: 'release.record', ...about }, { by: 'social', afterMs: 60_000 });
}

/** The same in a room whose clock was put forward by ten minutes after the words were approved. */
function clockForward(story: Story): Story {
  return story.when(
    { type: 'clock.adjust', shiftMs: 600_000, asleepMs: 0 },
    { by: SYSTEM, afterMs: 600_000 },
  );
}

const lastLine = ({ events }: Story): string =>
  projectTimeline(events, SAMPLE_PEOPLE).find(({ type }) => type === 'release.recorded')?.text ?? '';
const said = (story: Story): string =>
  pageText(judge({ pack: packOf(signedRoom(story).db), earlier: null }, NODE_TOOLS)).replaceAll(/\s+/g, ' ');

describe('words that were out before they were approved', () => {
  const asked = publishing().state.approvals.at(-1)?.at ?? 0;
  const earlyMs = Math.min(2000, approvedAt(publishing()) - asked);

  it('are written down, since they were out, and told so in the log, the report and by the checker', () => {
    const story = outAt(publishing(), -earlyMs);
    expect(lastLine(story)).toContain(', 2 s before they were approved');
    const report = projectReport(story.events, SAMPLE_PEOPLE, story.at);
    expect(report?.channels[0]?.releases[0]?.unlet).toBe('2 s before they were approved');
    const [words] = report?.statements[0]?.revisions ?? [];
    expect(words && wordsFate(words)).toMatch(/ On .+ they were out 2 s before they were approved\.$/);
    expect(report?.departures.map(({ type }) => type)).toContain('release.recorded');
    expect(said(story)).toContain('It was out 2 s before they were approved.');
    expect(said(story)).toContain('One of them was out before that, by the time that was written down.');
    expect(said(story)).not.toContain('Everything that went out had been approved');
  });

  it('are not those that were out when the last signer approved, or later', () => {
    for (const afterMs of [0, 5000])
      expect(outAt(publishing(), afterMs).state.releases.map(({ early }) => early)).toEqual([undefined]);
    expect(lastLine(outAt(publishing(), 0))).not.toContain('approved');
    expect(said(outAt(publishing(), 0))).toContain('Everything that went out had been approved');
  });

  it('are told apart from those that perhaps were: of these only the minute is known', () => {
    const story = publishing();
    const minute = approvedAt(story) - (approvedAt(story) % 60_000);
    const about = { channel, address: 'https://example.com/news', latest: true, minute: true } as const;
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    const told = story.when(
      { type: 'release.record', ...about, revisionId, releasedAt: minute },
      { by: 'social', afterMs: 60_000 },
    );
    const report = projectReport(told.events, SAMPLE_PEOPLE, told.at);
    const [words] = report?.statements[0]?.revisions ?? [];
    expect(words && wordsFate(words)).toMatch(/ On .+ they were perhaps out before they were approved\.$/);
    expect(report?.departures.map(({ type }) => type)).toContain('release.recorded');
    expect(said(told)).toContain('It was perhaps out before they were approved.');
    expect(said(told)).toContain('One of them was perhaps out before that: its exact time is not known.');
    expect(said(told)).not.toContain('Everything that went out had been approved');
  });

  it('are told by how long it was, also where the clock was moved between', () => {
    const moved = clockForward(publishing());
    const { state } = moved;
    const revisionId = state.approvals.at(-1)?.revisionId ?? '';
    const to = approvedAt(moved);
    expect(to).toBe(approvedAt(publishing()) + 600_000);
    expect(unletThen(state, { revisionId, releasedAt: to - earlyMs })).toEqual({
      early: { from: to - earlyMs, to },
    });
    expect(unletThen(state, { revisionId, releasedAt: to })).toEqual({});
  });
});
