import { describe, expect, it } from 'vitest';
import { isTaken } from '../../../../shared/channel/fit.ts';
import { shortMessage } from '../../../../shared/channel/gsm7.ts';
import type { IncidentState } from '../../../../shared/incident/state.ts';
import {
  correctionWords,
  readyCorrection,
} from '../../../../shared/incident/wrong-words/correction-words.ts';
import { leaningOn } from '../../../../shared/incident/wrong-words/leaning.ts';
import { wordsOn } from '../../../../shared/statement/channel-words.ts';
import { citedOut, confirmed, LEAKED, newestFact, SORRY } from '../../../support/fact-story.ts';
import { approveAll, leaveStage, type Story } from '../../../support/given.ts';

const MINUTE = 60_000;
const { state } = citedOut();
const channels = state.chart.context.playbook?.channels ?? [];
const [firstOut] = state.releases;
const out = channels.map(({ id }, index) => ({
  ...{ releaseId: `r${index}`, statementId: firstOut?.statementId ?? '', channel: id, address: 'a' },
  ...{ revisionId: firstOut?.revisionId ?? '', releasedAt: firstOut?.releasedAt ?? 0, at: 0, by: 'lead' },
}));

/** The same incident, whose words were these. */
function saying(text: string): IncidentState {
  const statements = state.statements.map((one) => ({
    ...one,
    revisions: one.revisions.map((revision) => ({ ...revision, text })),
  }));
  return { ...state, statements };
}

describe('the correction that stands ready', () => {
  it('is taken by every channel, with room for what is right', () => {
    const long = `${LEAKED.slice(0, -1)}, ${'and so on and on '.repeat(40)}until noon.`;
    for (const release of out)
      for (const words of [[], [LEAKED], [long]]) {
        const text = readyCorrection(saying(words[0] ?? LEAKED), release, words);
        const limits = channels.find(({ id }) => id === release.channel)?.limits;
        expect(limits && isTaken(text.replace('{{what-is-right}}', 'x'.repeat(60)), limits)).toBe(true);
        expect(text).toContain('{{what-is-right}}');
        expect(text.startsWith('Correction')).toBe(true);
      }
  });

  it.each([
    'Do not feed your child Carrot 120 g, batch DB4471.',
    'Please boil your water in the 4 streets until Friday.',
    'You should stay indoors within 3 km of the works.',
  ])('does not take back as a whole what tells people what to do: %s', (told) => {
    for (const release of out) {
      const text = readyCorrection(saying(told), release, [told]);
      expect(text).not.toMatch(/(?:That|we said .*) was wrong/);
      expect(text).toMatch(/[Ii]n (?:that|what we said .*), {{wrong-part}} was wrong\. {{what-is-right}}/);
    }
  });

  it('says at and no second of what was out in a known minute, and by of what was out by then', () => {
    const [first] = out;
    if (!first) throw new Error('nothing is out');
    const told = (known: { latest?: true; minute?: true }) =>
      readyCorrection(state, { ...first, ...known }, [LEAKED]);
    expect(told({ latest: true, minute: true })).toBe(told({}));
    expect(told({})).toMatch(/ at \d\d:\d\d GMT we said/);
    expect(told({ latest: true })).toMatch(/ by \d\d:\d\d GMT we said/);
  });

  it('goes where the wrong words went, and nowhere else', () => {
    const [first] = out;
    const words = correctionWords(state, first ? [first] : [], [LEAKED]);
    expect(words.without).toEqual(channels.slice(1).map(({ id }) => id));
    expect(words.text).toContain(`“${LEAKED}”`);
  });

  it('keeps a short message in the alphabet of short messages', () => {
    const sms = out.filter(({ channel }) => channel === 'sms');
    const other = out.find(({ channel }) => channel !== 'sms');
    for (const words of [
      [LEAKED],
      [`${LEAKED.slice(0, -1)}, ${'and so on and on '.repeat(90)}until noon.`],
    ]) {
      const told = correctionWords(saying(words[0] ?? ''), other ? [other, ...sms] : sms, words);
      expect(shortMessage(wordsOn(told, 'sms').text.replace(/{{.*}}/, '')).flippedBy).toEqual([]);
      expect(told.text).toContain('“');
    }
    expect(sms).toHaveLength(1);
  });

  it('has as much of many wrong sentences as there is room for', () => {
    const many = Array.from(
      { length: 40 },
      (_, i) => `File number ${i} holds names of some of our customers.`,
    );
    const told = correctionWords(saying(many.join(' ')), out, many);
    const limits = channels.find(({ id }) => id === 'x')?.limits;
    const onX = wordsOn(told, 'x').text;
    const cut = onX.match(/“(.*)…”/)?.[1] ?? '';
    expect(many.join(' ').startsWith(cut)).toBe(true);
    const next = many
      .join(' ')
      .slice(cut.length + 1)
      .split(' ')[0];
    const longer = onX.replace(cut, `${cut} ${next}`).replace('{{what-is-right}}', 'x'.repeat(60));
    expect(limits && isTaken(longer, limits)).toBe(false);
    expect(cut.length).toBeGreaterThan(20);
    expect(onX).toMatch(/^Correction: on \d+ \w+ \d{4} at \d\d:\d\d GMT we said “/);
  });
});

const SHORT = 'Mail addresses of 300 customers are in the file.';

/** Out on the website and, with words of its own, on X; then the fact under both is withdrawn. */
function outTwice(ownWords: boolean): { readonly story: Story; readonly web: string } {
  const begun = leaveStage(confirmed(), 'draft');
  const factId = newestFact(begun);
  const variants = ownWords ? [{ channel: 'x', lang: 'en', text: SHORT }] : [];
  const mark = { type: 'sentence.mark' as const, as: 'facts' as const, factIds: [factId] };
  const drafted = begun
    .when({ type: 'draft.revise', basedOn: null, text: `${LEAKED} ${SORRY}`, variants }, { by: 'social' })
    .when({ ...mark, words: LEAKED })
    .when({ ...mark, words: SHORT });
  const publish = leaveStage(approveAll(leaveStage(drafted, 'approve')), 'publish');
  const revisionId = publish.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';
  const web = channels.find(({ id, internal }) => !internal && id !== 'x')?.id ?? '';
  const release = {
    type: 'release.record',
    revisionId,
    address: 'https://a.example',
    releasedAt: null,
  } as const;
  const all = publish
    .when({ ...release, channel: web })
    .when({ ...release, channel: 'x' }, { afterMs: 75 * MINUTE });
  const reason = 'It is 3,000.';
  const change = { type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason } as const;
  return { story: leaveStage(all, 'followUp').when(change), web };
}

function toldAfter({ story, web }: ReturnType<typeof outTwice>) {
  const { released } = leaningOn(story.state, newestFact(story));
  const releases = [...new Set(released.map(({ release }) => release))];
  const words = [...new Set(released.map((one) => one.words))];
  const told = correctionWords(story.state, releases, words);
  const minute = (channel: string) =>
    new Date(releases.find((one) => one.channel === channel)?.releasedAt ?? 0).toISOString().slice(11, 16);
  return {
    told,
    web: { at: minute(web), text: wordsOn(told, web).text },
    x: { at: minute('x'), text: wordsOn(told, 'x').text },
  };
}

describe('a correction of several channels', () => {
  it('quotes on each what was said there, at the time it was said there', () => {
    const { web, x } = toldAfter(outTwice(true));
    expect(x.text).toContain(SHORT);
    expect(x.text).not.toContain(LEAKED);
    expect(x.text).toContain(x.at);
    expect(x.text).not.toContain(web.at);
    expect(web.text).toContain(LEAKED);
    expect(web.text).not.toContain(SHORT);
    expect(web.text).not.toContain(x.at);
  });

  it('is one text where the same was said, with the time of each', () => {
    const { told, web, x } = toldAfter(outTwice(false));
    expect(told.text).toMatch(new RegExp(`On \\d+ \\w+ \\d{4} at ${web.at} and ${x.at} GMT we said:`));
    expect(web.text).toBe(told.text);
    expect(x.text).toBe(told.text);
  });

  it('tells nothing of a release in which nothing was wrong', () => {
    const { story, web } = outTwice(true);
    const told = correctionWords(story.state, story.state.releases, [SHORT]);
    expect(wordsOn(told, web).text).toContain('“{{what-was-wrong}}”');
    expect(wordsOn(told, 'x').text).toContain(SHORT);
  });
});
