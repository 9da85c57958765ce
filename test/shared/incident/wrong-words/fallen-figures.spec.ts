import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../../shared/incident/checks.ts';
import { timeText } from '../../../../shared/time-text.ts';
import { newestFact } from '../../../support/fact-story.ts';
import { approveAll, briefed, leaveStage, type Story } from '../../../support/given.ts';
import { COUNTED, halfTied, halfTiedOut, outOnAll, recounted, TWEET } from '../../../support/untied-story.ts';

/** What the figure check finds in words of an update that follows. */
function figures(story: Story, text: string): readonly string[] {
  const next = story.when({ type: 'statement.start', kind: 'update' });
  const statement = next.state.statements.at(-1);
  if (!statement) throw new Error('The update was begun.');
  const basis = checkBasis(next.state, statement);
  return checkedTexts(next.state, statement.statementId, { text, variants: [] }, basis).flatMap(
    ({ findings }) =>
      findings.filter(({ check }) => check === 'figure').map(({ words, said = '' }) => `${words}: ${said}`),
  );
}

const record = (story: Story, status: 'confirmed' | 'claimed' | 'denied', text: string) =>
  story.when({
    ...{ type: 'fact.record', status, text, source: 'medleaks' },
    ...{ happenedAt: null, learntAt: null },
  });

const AGAIN = 'The file holds records of 12,400 customers.';

describe('a figure of a fact that stands no more', () => {
  it('is found before all else, with when it fell and why, though it is out', () => {
    expect(figures(halfTiedOut(), AGAIN)).toEqual([]);
    const gone = recounted(halfTiedOut());
    expect(figures(gone, AGAIN)).toEqual([
      expect.stringMatching(/^12,400: 12,400 was withdrawn at \d\d:\d\d \(Counted again\)\.$/),
    ]);
    expect(figures(gone, 'Call us if you are one of the 12,400 customers.')).toHaveLength(1);
  });

  it('is none where another fact that stands holds it, and a denied one is', () => {
    const gone = recounted(halfTiedOut());
    expect(figures(record(gone, 'confirmed', '12,400 rows are in the file.'), AGAIN)).toEqual([]);
    expect(figures(record(halfTiedOut(), 'denied', '777 files are lost.'), '777 files are lost.')).toEqual([
      expect.stringMatching(/^777: 777 was denied at \d\d:\d\d\.$/),
    ]);
  });
});

it('a batch that was withdrawn for another is found, with the one that holds now', () => {
  const gone = recounted(record(halfTiedOut(), 'confirmed', 'We recall batch L2207.'));
  const now = record(gone, 'confirmed', 'We recall batch L2270.');
  expect(figures(now, 'If you have batch L2207, call us.')).toEqual([
    expect.stringMatching(
      /^L2207: L2207 was withdrawn at \d\d:\d\d \(Counted again\)\. A confirmed fact says L2270\.$/,
    ),
  ]);
  expect(figures(now, 'If you have batch l-2270, call us.')).toEqual([]);
});

describe('a contact', () => {
  const HOTLINE = 'The hotline for relatives is 0800 555 0142.';
  const gone = () => recounted(record(halfTiedOut(), 'confirmed', HOTLINE));

  it('of a fact that fell is found in whatever line, with the one that a fact says now', () => {
    const now = record(gone(), 'confirmed', 'The hotline for relatives is 0800 555 0124.');
    for (const [line, says] of [
      ['Relatives call 0800 555 0142.', '0800 555 0142'],
      ['Families: 0800 5550142.', '0800 5550142'],
    ])
      expect(figures(now, `We are sorry. ${line}`)).toEqual([
        expect.stringMatching(
          new RegExp(
            String.raw`^${says}: ${says} was withdrawn at \d\d:\d\d \(Counted again\)\. A confirmed fact says 0800 555 0124\.$`,
          ),
        ),
      ]);
    expect(figures(now, 'We are sorry. Relatives call 0800 555 0124.')).toEqual([]);
  });

  it('of no fact, or of one that stands as well, is free', () => {
    expect(figures(gone(), 'Press: 0800 555 0199, press@hill.example, hill.example/now')).toEqual([]);
    expect(figures(record(gone(), 'confirmed', 'Call 0800 5550142.'), 'Families: 0800 555 0142.')).toEqual(
      [],
    );
    const address = recounted(record(halfTiedOut(), 'confirmed', 'Relatives write to kin@hill.example.'));
    expect(figures(address, 'Write to us: Kin@hill.example')).toHaveLength(1);
  });
});

it('the quote of a correction is not held against it, and what stands beside it is', () => {
  const out = recounted(halfTiedOut());
  const releaseIds = out.state.releases.map(({ releaseId }) => releaseId);
  const begun = out.when({ type: 'correction.start', releaseIds, words: [COUNTED, TWEET] });
  const statement = begun.state.statements.at(-1);
  const words = statement?.revisions.at(-1);
  if (!statement || !words) throw new Error('The correction was begun.');
  const found = (text: string) =>
    checkedTexts(begun.state, statement.statementId, { ...words, text }, checkBasis(begun.state, statement))
      .flatMap(({ findings }) => findings)
      .flatMap(({ check, words: said }) => (check === 'figure' ? [said] : []));
  expect(found(words.text)).toEqual([]);
  expect(found(words.text.replace('{{what-is-right}}', AGAIN))).toEqual(['12,400']);
});

describe('a figure that nobody confirmed', () => {
  it('is not known by having gone out, unless on a fact that is confirmed now', () => {
    const own = halfTied('About 9,850 customers.');
    const publish = leaveStage(approveAll(leaveStage(own, 'approve')), 'publish');
    const out = leaveStage(outOnAll(publish), 'followUp');
    expect(figures(out, 'There are 9,850 customers.')).toEqual(['9,850: ']);
    const tied = out.when({
      ...{ type: 'sentence.mark', words: 'About 9,850 customers.', as: 'facts' },
      factIds: [newestFact(out)],
    });
    expect(figures(tied, 'There are 9,850 customers.')).toEqual([]);
    expect(figures(recounted(tied), 'There are 9,850 customers.')).toEqual(['9,850: ']);
  });

  it('is said to be only claimed, by whom and since when', () => {
    const out = halfTiedOut();
    const reported = out.when({
      ...{ type: 'report.log', text: '41,000 records, it says.', source: 'medleaks', happenedAt: null },
    });
    const claimed = [expect.stringMatching(/^41,000: Only claimed: medleaks, \d\d:\d\d\.$/)];
    expect(figures(reported, 'It holds 41,000 records.')).toEqual(claimed);
    expect(figures(record(out, 'claimed', '41 thousand records.'), 'It holds 41,000 records.')).toEqual(
      claimed,
    );
    expect(figures(out, 'It holds 41,000 records.')).toEqual(['41,000: ']);
  });

  it('is told truly to be held by no line under Known', () => {
    const rule = briefed().state.chart.context.playbook?.checks?.checks.find(({ id }) => id === 'figure');
    expect(rule?.why).not.toContain('no report');
  });
});

it('the time at which what is confirmed happened is known, and that of a claim is not', () => {
  const text = 'The door was found open.';
  const told = (status: 'confirmed' | 'claimed') => {
    const out = halfTiedOut();
    const happenedAt = Math.floor((out.at - 7 * 3_600_000) / 60_000) * 60_000;
    const story = out.when({ ...{ type: 'fact.record', status, text }, happenedAt, learntAt: null });
    return figures(story, `It happened at ${timeText(happenedAt, story.state.zone).slice(0, 5)}.`);
  };
  expect(told('confirmed')).toEqual([]);
  expect(told('claimed')).toHaveLength(1);
});
