import { describe, expect, it } from 'vitest';
import { projectCycles } from '../../../shared/projection/cycles.ts';
import { firstWordsReport } from '../../../shared/projection/report-clock.ts';
import { citedOut } from '../../support/fact-story.ts';
import {
  approveAll,
  clearStage,
  followingUp,
  leaveStage,
  publishing,
  released,
  type Story,
} from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionApproved,
  correctionFirst,
  takenUpApproved,
  takeUpOf,
  updateApproved,
  updating,
} from '../../support/set-aside-story.ts';

const MINUTE = 60_000;
const lines = ({ state, at }: Story) => projectCycles(state, at).map(({ outcome }) => outcome);
const { channels } = samplePlaybook;
const open = channels.filter(({ internal }) => !internal).map(({ name }) => name);
const [first = '', second = ''] = open;
const all = channels.length;
const everywhere = (story: Story) =>
  channels.reduce((told, { id }) => {
    const revisionId = told.state.approvals.at(-1)?.revisionId ?? '';
    return told.when(
      { type: 'release.record', revisionId, channel: id, address: 'x', releasedAt: null },
      { by: 'social' },
    );
  }, story);

describe('what the line under the rail says of words that are out', () => {
  it('is “out” alone only where they are out everywhere they were to go', () => {
    expect(lines(everywhere(publishing()))[0]).toMatch(/^out \d+:\d\d after first awareness$/);
    const update = everywhere(updateApproved());
    expect(lines(update)[1]).toMatch(/^out after \d+:\d\d$/);
  });

  it('names where first words and updates are out, and how many channels are to go', () => {
    const one = released(publishing());
    expect(lines(one)[0]).toMatch(
      new RegExp(`^out on ${first} \\d+:\\d\\d after first awareness, ${all - 1} to go$`),
    );
    const two = released(released(updateApproved()), 1);
    expect(lines(two)[1]).toMatch(
      new RegExp(`^out on ${first} and ${second} after \\d+:\\d\\d, ${all - 2} to go$`),
    );
    expect(lines(released(two, 2))[1]).toMatch(
      new RegExp(`^out on 3 of ${all} channels after \\S+, ${all - 3} to go$`),
    );
  });

  it('says of words that others followed, or of an incident that is over, that they went nowhere else', () => {
    const only = new RegExp(`^out on ${first} only, \\d+:\\d\\d after first awareness$`);
    const next = followingUp().when({ type: 'statement.start', kind: 'update' });
    expect(lines(next)[0]).toMatch(only);
    const over = clearStage(followingUp()).when({ type: 'incident.close', reason: 'Nothing is owed.' });
    expect(lines(over)[0]).toMatch(only);
    const three = leaveStage(released(released(released(publishing()), 1), 2), 'followUp');
    expect(lines(three.when({ type: 'statement.start', kind: 'update' }))[0]).toMatch(
      new RegExp(`^out on 3 of ${all} channels, \\d+:\\d\\d after first awareness$`),
    );
  });

  it('says of a correction where it is out while it can still go on, and that it was ended', () => {
    const half = correctedOnOne();
    expect(lines(half)[2]).toMatch(new RegExp(`^out on ${first} after \\d+:\\d\\d, \\d to go$`));
    const ended = half.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
    const next = ended.when({ type: 'statement.start', kind: 'update' });
    expect(lines(next)[2]).toMatch(new RegExp(`^ended; out on ${first} only, after \\d+:\\d\\d$`));
    expect(lines(correctedOnBoth())[2]).not.toContain('ended');
  });

  it('says of a correction that was ended and set aside that it ended: nothing of it waits', () => {
    const half = released(correctionApproved(correctionFirst(updating())), 0);
    const releaseIds = half.state.releases.map(({ releaseId }) => releaseId);
    const over = half.when({
      type: 'correction.start',
      releaseIds,
      words: [],
      cutShort: 'Another fact fell.',
    });
    expect(lines(over)[2]).toMatch(new RegExp(`^ended; out on ${first} only, after \\d+:\\d\\d$`));
  });

  it('says what became of the rest of words that were set aside', () => {
    const aside = correctionFirst(released(updateApproved(), 0));
    expect(lines(aside)[1]).toMatch(
      new RegExp(`^out on ${first} after \\S+, the rest set aside for Correction 3$`),
    );
    const told = correctedOnBoth(aside);
    const statementId = takeUpOf(told).takesUp;
    const gone = told.when({ type: 'statement.letGo', statementId, reason: 'Old by now.' });
    expect(lines(gone)[1]).toMatch(/, the rest let go$/);
    const taken = takenUpApproved(told);
    expect(lines(taken)[1]).toMatch(/, the rest taken up as Update 4$/);
    expect(lines(released(taken, 1))[3]).toMatch(
      new RegExp(`^out on ${second} after \\S+, ${all - 2} to go$`),
    );
  });

  it('says what became of words that were set aside before any were out', () => {
    const corrected = correctedOnBoth(correctionFirst(updateApproved()));
    expect(lines(corrected)[1]).toBe('set aside for Correction 3');
    expect(lines(corrected.when(takeUpOf(corrected)))[1]).toBe('taken up as Update 4');
    const statementId = corrected.state.statements[1]?.statementId ?? '';
    expect(lines(corrected.when({ type: 'statement.letGo', statementId, reason: 'Said.' }))[1]).toBe(
      'let go',
    );
  });

  it('says “at the latest” where nobody knows since when they were out', () => {
    const aside = correctionFirst(updateApproved());
    const [, update] = aside.state.statements;
    const about = {
      revisionId: update?.revisions.at(-1)?.revisionId ?? '',
      channel: 'web-statement',
      address: 'x',
    };
    const releasedAt = aside.state.statements.at(-1)?.at ?? 0;
    const told = aside.when({ type: 'release.record', ...about, releasedAt, latest: true }, { by: 'social' });
    expect(lines(told)[1]).toMatch(/^out on Web statement at the latest after \d+:\d\d, the rest set aside/);
    const first = publishing();
    const revisionId = first.state.approvals.at(-1)?.revisionId ?? '';
    const out = first.when(
      { type: 'release.record', ...about, revisionId, releasedAt: null, latest: true },
      { by: 'social' },
    );
    expect(lines(out)[0]).toMatch(
      /^out on Web statement at the latest \d+:\d\d after first awareness, \d to go$/,
    );
  });

  const approvedUpdate = (story: Story) => {
    const begun = story.when({ type: 'statement.start', kind: 'update' }, { afterMs: 10 * MINUTE });
    const words = begun.when({ type: 'draft.revise', basedOn: null, text: 'More.' }, { by: 'social' });
    return leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
  };
  const outOn = (story: Story, channel: string, latest?: true) => {
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    const about = { type: 'release.record', revisionId, channel, address: 'x', releasedAt: null } as const;
    return story.when(latest ? { ...about, latest } : about, { by: 'social' });
  };
  const firstWords = ({ state, at }: Story) => firstWordsReport(state, at)?.sentence;

  it('says so, too, where other words were out by a later time, and may have been the first', () => {
    const exact = outOn(publishing(), 'web-statement');
    expect(lines(exact)[0]).not.toContain('at the latest');
    const both = outOn(exact, 'sms', true);
    expect(lines(both)[0]).toContain(' at the latest ');
    expect(firstWords(both)).toMatch(/^The first words were out at the latest /);
  });

  it('but not where those cannot have been out before: nobody had been asked about them yet', () => {
    const next = approvedUpdate(leaveStage(outOn(publishing(), 'web-statement'), 'followUp'));
    const both = outOn(next, 'sms', true);
    expect(lines(both)[0]).not.toContain('at the latest');
    expect(lines(both)[1]).toContain('at the latest');
    expect(firstWords(both)).not.toContain('at the latest');
  });

  it('says of words that only our own people have how many channels are to go', () => {
    const revise = { type: 'draft.revise', basedOn: null, text: 'More.' } as const;
    const words = citedOut().when({ type: 'statement.start', kind: 'update' }).when(revise, { by: 'social' });
    const publish = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
    const revisionId = publish.state.approvals.at(-1)?.revisionId ?? '';
    const inside = publish.when(
      { type: 'release.record', revisionId, channel: 'staff-mail', address: 'x', releasedAt: null },
      { by: 'social' },
    );
    expect(lines(inside)[1]).toBe(`internal only, ${all - 1} to go`);
    const next = leaveStage(inside, 'followUp').when({ type: 'statement.start', kind: 'update' });
    expect(lines(next)[1]).toBe('internal only');
  });

  it('does not say of first words for our own people only that the public had them when it had the next', () => {
    const inside = leaveStage(outOn(publishing(), 'staff-mail'), 'followUp');
    const told = released(approvedUpdate(inside));
    expect(told.state.chart.context.firstWordsAt).not.toBeNull();
    expect(lines(told)[0]).toBe('internal only');
    expect(lines(told)[1]).toMatch(new RegExp(`^out on ${first} after`));
  });
});
