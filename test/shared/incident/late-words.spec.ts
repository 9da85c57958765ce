import { describe, expect, it } from 'vitest';
import { judge } from '../../../electron/export/checker/judge.ts';
import { pageText } from '../../../electron/export/checker/page-text.ts';
import { NODE_TOOLS } from '../../../electron/export/pack.ts';
import type { IncidentCommand } from '../../../shared/incident/commands.ts';
import { fold } from '../../../shared/incident/fold.ts';
import { perhapsOut } from '../../../shared/incident/perhaps-out.ts';
import { setAsideStatements, wordsTakenUp } from '../../../shared/incident/set-aside.ts';
import { phaseOf } from '../../../shared/incident/state.ts';
import { uncorrected } from '../../../shared/incident/wrong-words/wrong-still-out.ts';
import { SYSTEM } from '../../../shared/kernel.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import { citedOut } from '../../support/fact-story.ts';
import {
  approveAll,
  expectRefused,
  leaveStage,
  released,
  SAMPLE_PEOPLE,
  type Story,
} from '../../support/given.ts';
import { check, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  righted,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';
import { signedRoom } from '../../support/signed-room.ts';

const [first = '', second = ''] = samplePlaybook.channels.filter((one) => !one.internal).map(({ id }) => id);
const MINUTE = 60_000;

const packed = (story: Story) => packOf(signedRoom(story).db);
const verdictOf = (story: Story): string => wrongIn(check(packed(story)));
const said = (story: Story): string =>
  pageText(judge({ pack: packed(story), earlier: null }, NODE_TOOLS)).replaceAll(/\s+/g, ' ');
const revisionOf = ({ state }: Story, at: number) => state.statements[at]?.revisions.at(-1)?.revisionId ?? '';
const late = (revisionId: string, releasedAt: number | null, channel = second) =>
  ({ type: 'release.record', revisionId, channel, address: 'x', releasedAt }) as const;
const lineOf = ({ events }: Story, type: string) =>
  projectTimeline(events, SAMPLE_PEOPLE).findLast((one) => one.type === type)?.text ?? '';

describe('words that nobody had approved when a correction set them aside', () => {
  const asked = updateAsked();
  const aside = correctionFirst(asked);
  const approve = leaveStage(righted(aside), 'approve');

  it.each([
    ['draft', correctionFirst(updating())],
    ['draft', aside],
    ['approve', approve],
    ['publish', leaveStage(approveAll(approve), 'publish')],
    ['followUp', correctedOnBoth(aside)],
  ] as const)('are written down as out, and never approved, in %s of the correction', (phase, story) => {
    expect(phaseOf(story.state)).toBe(phase);
    const aside = perhapsOut(story.state).filter(({ ended }) => ended !== 'overtaken');
    expect(aside).toMatchObject([{ ended: 'setAside', basis: null }]);
    const told = story.when(late(revisionOf(story, 1), asked.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, unapproved: true });
    expect(phaseOf(told.state)).toBe(phase);
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
    // A second channel is told of in the same way: that words are out approves nothing.
    const twice = told.when(late(revisionOf(story, 1), asked.at, first), { by: 'social' });
    expect(twice.state.releases.at(-1)).toMatchObject({ channel: first, unapproved: true });
    expect(verdictOf(twice)).toBe('intact');
  });

  it('are told so in the log, in the report and by the checker', () => {
    const told = aside.when(late(revisionOf(aside, 1), asked.at), { by: 'social' });
    expect(lineOf(told, 'release.recorded')).toMatch(
      /^wrote down that .*2\.1 was out on .*: x, never approved by the full chain/,
    );
    const report = projectReport(told.events, SAMPLE_PEOPLE, told.at);
    const releases = report?.channels.flatMap((one) => one.releases) ?? [];
    expect(releases.map(({ unlet }) => unlet)).toContain('never approved by the full chain');
    expect(report?.departures.map(({ type }) => type)).toContain('release.recorded');
    expect(said(told)).toContain(
      '1 without that: the log says itself that nothing let the words out when they were set aside',
    );
    expect(said(told)).toContain('They were never approved by the full chain.');
    expect(said(told)).not.toContain('Everything that went out had been approved');
  });

  it('keep a promise of the next word where the public had them in time: it did hear', () => {
    const out = citedOut();
    const dueAt = out.at + 60 * MINUTE;
    const promised = out.when({ type: 'promise.make', dueAt, text: 'Next word.' });
    const put = updateAsked(updating(undefined, promised));
    const story = correctionFirst(put);
    const told = story.when(late(revisionOf(story, 1), put.at), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ unapproved: true });
    expect(told.state.promises.map(({ state }) => state)).toEqual(['kept']);
    const [staff = ''] = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);
    const inside = story.when(late(revisionOf(story, 1), put.at, staff), { by: 'social' });
    expect(inside.state.promises.map(({ state }) => state)).toEqual(['open']);
  });

  it('are left out where they are out when the rest is taken up', () => {
    const told = correctedOnBoth(aside).when(late(revisionOf(aside, 1), asked.at));
    const [waiting] = setAsideStatements(told.state);
    expect(waiting && wordsTakenUp(waiting).without).toContain(second);
  });

  it('take a time from when they were saved to when they were set aside, by the clock as it stands', () => {
    const revision = aside.state.statements[1]?.revisions.at(-1);
    const [saved, until] = [revision?.at ?? 0, aside.state.statements.at(-1)?.at ?? 0];
    for (const at of [saved, until]) expect(aside.ask(late(revisionOf(aside, 1), at)).ok).toBe(true);
    expectRefused(aside.ask(late(revisionOf(aside, 1), saved - 1)), 'before');
    expectRefused(aside.ask(late(revisionOf(aside, 1), until + 1)), 'after');
    const moved = aside.when(
      { type: 'clock.adjust', shiftMs: 10 * MINUTE, asleepMs: 0 },
      { by: SYSTEM, afterMs: 11 * MINUTE },
    );
    expect(moved.ask(late(revisionOf(aside, 1), saved + 10 * MINUTE)).ok).toBe(true);
    expectRefused(moved.ask(late(revisionOf(aside, 1), saved + 10 * MINUTE - 1)), 'before');
  });

  it('are not those that were approved, nor any that were not set aside: a checker holds both', () => {
    const told = aside.when(late(revisionOf(aside, 1), asked.at), { by: 'social' });
    const silent = {
      data: (kind: string, { unapproved: _, ...data }: object & { unapproved?: unknown }) =>
        kind === 'release.recorded' ? data : { ...data, ...(_ === undefined ? {} : { unapproved: _ }) },
    };
    expect(refusalOf(told, silent as never)).toContain('not every signer had approved');
    const approved = correctionFirst(updateApproved());
    const out = approved.when(late(revisionOf(approved, 1), approved.at), { by: 'social' });
    const claims = {
      data: (kind: string, data: object) =>
        kind === 'release.recorded' ? { ...data, unapproved: true } : data,
    };
    expect(refusalOf(out, claims as never)).toContain('that could go out');
  });
});

describe('a correction that was ended on some channels', () => {
  const half = correctedOnOne();
  const cut = half.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const next = cut.when({ type: 'statement.start', kind: 'update' }, { afterMs: MINUTE });
  const correctionOf = ({ state }: Story): IncidentCommand => ({
    ...{ type: 'correction.start', releaseIds: state.releases.map(({ releaseId }) => releaseId), words: [] },
    cutShort: 'A second fact fell.',
  });
  const published = released(correctionApproved(correctionFirst(updating())), 0);
  const over = published.when(correctionOf(published));

  it.each([
    ['Follow-up', cut],
    ['Draft of the next statement', next],
    ['Draft of a second correction', half.when(correctionOf(half))],
    ['Draft of a second correction that set it aside', over],
  ])('is written down there as out before it was ended, in %s', (_, story) => {
    const revisionId = revisionOf(story, 2);
    expect(
      perhapsOut(story.state).find(({ revision }) => revision.revisionId === revisionId)?.channels,
    ).toContain(second);
    const until = story.state.corrections[0]?.cutShort?.at ?? 0;
    const told = story.when(late(revisionId, until), { by: 'social' });
    expect(told.state.releases.at(-1)).toMatchObject({ channel: second, releasedAt: until });
    expect(told.state.releases.at(-1)).not.toHaveProperty('unapproved');
    expect(lineOf(told, 'release.recorded')).toMatch(/^wrote down that Correction 3\.\d was out on /);
    expect(phaseOf(told.state)).toBe(phaseOf(story.state));
    expect(uncorrected(told.state)).toEqual([]);
    expect(fold(told.events)).toEqual(told.state);
    expect(verdictOf(told)).toBe('intact');
    expectRefused(story.ask(late(revisionId, until + 1), { afterMs: MINUTE }), 'cut-short');
    expectRefused(story.ask(late(revisionId, null), { afterMs: MINUTE }), 'cut-short');
  });

  it('leaves the next statement as little out as it was', () => {
    const update = updateApproved(
      updateAsked(next.when({ type: 'draft.revise', basedOn: null, text: 'More.' }, { by: 'social' })),
    );
    const until = cut.state.corrections[0]?.cutShort?.at ?? 0;
    const told = update.when(late(revisionOf(cut, 2), until), { by: 'social' });
    expectRefused(told.ask({ type: 'stage.advance', to: 'followUp' }), 'exit-rule');
    expect(verdictOf(told)).toBe('intact');
  });

  it('is written down nowhere else once another statement runs', () => {
    const [staff = ''] = samplePlaybook.channels.filter((one) => one.internal).map(({ id }) => id);
    expect(next.ask(late(revisionOf(next, 2), cut.at, staff)).ok).toBe(false);
  });

  it('is told as ended, and not as set aside, in the log and the report', () => {
    expect(lineOf(over, 'statement.started')).toMatch(
      /^started correction 4; correction 3 stays as far as it is out, and ended without /,
    );
    const report = projectReport(over.events, SAMPLE_PEOPLE, over.at);
    expect(report?.statements[2]?.fate).toMatch(/^Ended without /);
  });
});
