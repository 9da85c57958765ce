import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { projectReport } from '../../../shared/projection/report.ts';
import { projectTimeline } from '../../../shared/projection/timeline.ts';
import {
  alarmRaised,
  expectRefused,
  followingUp,
  given,
  leaveStage,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { fill, PLAYBOOK_FILES, sampleSlots, shippedPlaybook } from '../playbook/shipped.ts';

const OPEN = 'We are sorry. Records were public until TBC.';
const DRILL = 'A tank leaks. Stay inside. This is not a drill.';
const latest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1);
const statementId = (story: Story) => story.state.statements.at(-1)?.statementId ?? '';

function found(story: Story) {
  const statement = story.state.statements.at(-1);
  const revision = latest(story);
  if (!statement || !revision) throw new Error('no words are saved');
  const basis = checkBasis(story.state, statement);
  return checkedTexts(story.state, statement.statementId, revision, basis);
}

const leave = (story: Story, words = 'TBC', reason = 'It is the name of the hall.') =>
  ({ type: 'check.overrule', statementId: statementId(story), check: 'placeholder', words, reason }) as const;

/** The same story with a playbook that was pinned before there were checks. */
function beforeChecks(story: Story): Story {
  const events = story.events.map((event) => {
    if (event.type !== 'incident.opened') return event;
    const { checks: _checks, ...playbook } = event.data.playbook;
    return { ...event, data: { ...event.data, playbook } };
  });
  return given(events, story.at);
}

describe('words with something left to fill in', () => {
  it('go to no signer, and the refusal leads to what is left', () => {
    expect(() => leaveStage(worded(OPEN), 'approve')).toThrow(
      '“TBC” stands in the words. Something was to be written here and was not: fill it in or take it out. To leave it, say why under Checks.',
    );
  });

  it('go to the signers once somebody leaves them with a reason, which is kept', () => {
    const story = worded(OPEN);
    const left = story.when(leave(story), { by: 'social' });
    expect(found(left)[0]?.findings[0]?.overruled).toMatchObject({
      reason: 'It is the name of the hall.',
      by: 'social',
    });
    const asked = leaveStage(left, 'approve');
    expect(asked.state.approvals).toHaveLength(1);
    const told = 'left “TBC” (Left to fill in) as it is: It is the name of the hall.';
    const rows = projectTimeline(asked.events, SAMPLE_PEOPLE);
    expect(rows.find(({ type }) => type === 'check.overruled')?.text).toContain(told);
    const report = projectReport(asked.events, SAMPLE_PEOPLE, asked.at);
    expect(report?.departures.map(({ type }) => type)).toContain('check.overruled');
  });

  it('are kept with what the check said of them, in the log and in the report', () => {
    const story = worded(OPEN);
    const said = 'A confirmed fact says SEV 12.';
    const left = story.when({ ...leave(story), said }, { by: 'social' });
    const told =
      'left “TBC” (Left to fill in: A confirmed fact says SEV 12) as it is: It is the name of the hall.';
    const rows = projectTimeline(left.events, SAMPLE_PEOPLE);
    expect(rows.find(({ type }) => type === 'check.overruled')?.text).toContain(told);
    const report = projectReport(left.events, SAMPLE_PEOPLE, left.at);
    expect(report?.departures.some(({ text }) => text.includes(told))).toBe(true);
  });

  it('are found again when other words are left to fill in', () => {
    const story = worded(OPEN);
    const left = story.when(leave(story), { by: 'social' });
    const basedOn = latest(left)?.revisionId ?? null;
    const more = left.when({
      type: 'draft.revise',
      basedOn,
      text: `${OPEN} [name]`,
      variants: [],
      without: [],
    });
    expect(() => leaveStage(more, 'approve')).toThrow('“[name]” stands in the words.');
  });

  it('are looked for on a channel of its own, unless it is left out', () => {
    const start = worded('We are sorry.');
    const basedOn = latest(start)?.revisionId ?? null;
    const variants = [{ channel: 'x', lang: 'de', text: 'Es tut uns leid. [Name]' }];
    const own = start.when({ type: 'draft.revise', basedOn, text: 'We are sorry.', variants, without: [] });
    expect(() => leaveStage(own, 'approve')).toThrow('“[Name]” stands in the words for X.');
  });
});

describe('leaving words as they are', () => {
  it('needs a reason, words, the statement in hand, a check that is made, and the draft', () => {
    const story = worded(OPEN);
    expectRefused(story.ask(leave(story, 'TBC', ' ')), 'no-reason');
    expectRefused(story.ask(leave(story, ' ')), 'empty');
    expectRefused(story.ask({ ...leave(story), statementId: 'another' }), 'other-statement');
    expectRefused(beforeChecks(story).ask(leave(story)), 'no-check');
    const left = story.when(leave(story));
    expectRefused(left.ask(leave(left)), 'same');
    expectRefused(leaveStage(left, 'approve').ask(leave(left, 'Records')), 'wrong-stage');
  });
});

describe('a drill', () => {
  const drill = (text: string) => {
    const brief = leaveStage(alarmRaised(true), 'brief')
      .when({ type: 'brief.add', column: 'known', text: 'A tank leaks.' })
      .when({ type: 'incident.classify', complex: false, reason: 'One tank.' });
    return leaveStage(brief, 'draft').when(
      { type: 'draft.revise', basedOn: null, text, variants: [], without: [] },
      { by: 'social' },
    );
  };

  it('lets no words go to signers that say it is none; in earnest they may', () => {
    expect(() => leaveStage(drill(DRILL), 'approve')).toThrow('“This is not a drill” stands in the words.');
    expect(leaveStage(worded(DRILL), 'approve').state.approvals).toHaveLength(1);
  });
});

describe('figures', () => {
  it('are known from confirmed facts and what went out; a claim or a fact that was withdrawn holds nothing', () => {
    const told = worded('It began at 09:52. 300 people are in the file.');
    expect(found(told)[0]?.findings.map(({ words }) => words)).toEqual(['300']);
    const itemId = told.state.facts[0]?.factId ?? '';
    const struck = told.when({ type: 'brief.strike', itemId, reason: 'It was later.' });
    expect(found(struck)[0]?.findings.map(({ words }) => words)).toEqual(['09:52', '300']);
    const reported = struck.when({
      type: 'report.log',
      text: '300 people, it says, since 9.52 am.',
      source: 'Forum',
      happenedAt: null,
    });
    const words = (story: Story) => found(story)[0]?.findings.map((one) => one.words);
    expect(words(reported)).toEqual(['09:52', '300']);
    const claimed = reported.when({
      ...{ type: 'fact.record', status: 'claimed', text: '300 people since 09:52.' },
      ...{ happenedAt: null, learntAt: null },
    });
    expect(words(claimed)).toEqual(['09:52', '300']);
    const factId = claimed.state.facts.at(-1)?.factId ?? '';
    const confirmed = claimed.when({ type: 'fact.change', factId, to: 'confirmed', learntAt: null });
    expect(words(confirmed)).toEqual([]);
  });

  it('and words that went out are known to the next statement', () => {
    const text = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';
    const next = followingUp().when({ type: 'statement.start', kind: 'update' });
    const basedOn = null;
    const again = next.when(
      { type: 'draft.revise', basedOn, text: `${text} ${text} ${text}`, variants: [], without: [] },
      { by: 'social' },
    );
    expect(found(again)[0]?.findings.map(({ check }) => check)).toContain('nearCopy');
  });
});

it('an incident that was opened before there were checks is held up by none and shows none', () => {
  const old = beforeChecks(worded(OPEN));
  expect(found(old)).toEqual([]);
  expect(leaveStage(old, 'approve').state.approvals).toHaveLength(1);
});

it.each(PLAYBOOK_FILES)('the holding statement of %s, filled in, is found little fault with', (file) => {
  const playbook = shippedPlaybook(file);
  const text = fill(playbook.holdingStatement.template, sampleSlots[playbook.id] ?? {});
  const story = beforeChecks(worded(text));
  const known = given(
    story.events.map((event) =>
      event.type === 'incident.opened' ? { ...event, data: { ...event.data, playbook } } : event,
    ),
    story.at,
  );
  const faults = found(known)[0]?.findings.map(({ check, words }) => `${check}: ${words}`) ?? [];
  // Its figures are not in the brief of this story: that is what the check is for.
  expect(faults.filter((one) => !one.startsWith('figure'))).toEqual(
    file === 'fake-account.json' ? ['passiveApology: sorry if'] : [],
  );
});

it('a time that only an imported mention has is no fact', () => {
  const story = worded('We are sorry: the fire in hall two began at 09:14.');
  const figures = (told: Story) =>
    found(told).flatMap(({ findings }) =>
      findings.filter(({ check }) => check === 'figure').map(({ words }) => words),
    );
  const mentions = Array.from({ length: 240 }, (_, index) => ({
    ...{ line: index + 1, text: `seen ${index}`, source: '@a', address: null },
    ...{ happenedAt: story.at - index * 60_000, replies: null, shares: null, reach: null },
  }));
  const file = { fileName: 'x.csv', sha256: 'a'.repeat(64), refused: 0, duplicates: 0, timesRead: 'x' };
  const imported = story.when({ type: 'report.import', ...file, mentions });
  expect(figures(imported)).toEqual(figures(story));
  expect(figures(imported)).toContain('09:14');
});
