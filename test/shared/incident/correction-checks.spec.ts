import { describe, expect, it } from 'vitest';
import { checkBasis, checkedTexts } from '../../../shared/incident/checks.ts';
import { leaningOn } from '../../../shared/incident/wrong-words/leaning.ts';
import { currentStatement, latestRevision } from '../../../shared/statement/statements.ts';
import { confirmed, newestFact } from '../../support/fact-story.ts';
import { approveAll, leaveStage, released, type Story } from '../../support/given.ts';

const MINUTE = 60_000;

/** Words that every check finds something in, and that went out all the same. */
const WRONG =
  'We believe that a rogue employee probably took 4,711 files, and everything will be back to normal by 14:00, with no evidence that anybody at the DPA was negatively impacted in any way by it.';

/** Those words are out on two channels, and the correction of them is in draft with its first words. */
function correcting(text: string): Story {
  const begun = leaveStage(confirmed(), 'draft');
  const factId = newestFact(begun);
  const drafted = begun
    .when({ type: 'draft.revise', basedOn: null, text }, { by: 'social', afterMs: MINUTE })
    .when({ type: 'sentence.mark', words: text, as: 'facts', factIds: [factId] });
  const publish = leaveStage(approveAll(leaveStage(drafted, 'approve')), 'publish');
  const channels = publish.state.chart.context.playbook?.channels.filter((one) => !one.internal) ?? [];
  const all = channels.reduce((story, _, index) => released(story, index), publish);
  const out = leaveStage(all, 'followUp').when(
    { type: 'fact.change', factId, to: 'withdrawn', learntAt: null, reason: 'It was another file.' },
    { afterMs: 25 * MINUTE },
  );
  const releaseIds = leaningOn(out.state, factId).released.map(({ release }) => release.releaseId);
  return out.when({ type: 'correction.start', releaseIds, words: [text], factId }, { afterMs: MINUTE });
}

function findingsOf({ state }: Story, change: (text: string) => string = (text) => text): readonly string[] {
  const statement = currentStatement(state.statements);
  const words = latestRevision(statement);
  if (!statement || !words) throw new Error('There is a correction in draft.');
  const changed = { ...words, text: change(words.text) };
  const basis = checkBasis(state, statement);
  return checkedTexts(state, statement.statementId, changed, basis).flatMap(({ name, findings }) =>
    findings.map((one) => `${name}: ${one.check}: ${one.words}`),
  );
}

describe('the words that a correction begins with', () => {
  it('have no findings of our own making: neither the quote nor when it was said', () => {
    expect(findingsOf(correcting(WRONG))).toEqual([]);
  });

  it('have none where a channel has room for a part of the quote only', () => {
    const long = `${WRONG.slice(0, -1)}, ${'and so on '.repeat(6)}until noon.`;
    const story = correcting(long);
    expect(latestRevision(currentStatement(story.state.statements))?.variants.length).toBeGreaterThan(0);
    expect(findingsOf(story)).toEqual([]);
  });

  it('are looked at like any other once somebody writes into them', () => {
    const story = correcting(WRONG);
    const fill = (text: string) => text.replace('{{what-is-right}}', 'We believe that 12 files were taken.');
    expect(findingsOf(story, fill)).toEqual([
      '5 channels: speculation: We believe',
      '5 channels: figure: 12',
    ]);
  });
});

describe('a figure of the fact that a correction is about', () => {
  const figures = (added: string) =>
    findingsOf(correcting(WRONG), (text) => `${text} ${added}`).filter((one) => one.includes(': figure: '));

  it('is not asked for a fact where the words tell that it was wrong, without quotation marks', () => {
    expect(figures('We said that about 300 customers are in the file. That was wrong.')).toEqual([]);
    expect(
      figures('We said about 300 customers. It is not known how many there are. We were wrong.'),
    ).toEqual([]);
  });

  it('is, where they say it again, and so is any other', () => {
    expect(figures('About 300 customers are in the file.')).toEqual(['5 channels: figure: 300']);
    expect(figures('We said that 412 customers are in the file. That was wrong.')).toEqual([
      '5 channels: figure: 412',
    ]);
  });
});

const HARD =
  ' Notwithstanding considerable organisational complexities, independent investigatory authorities subsequently established comprehensive documentation concerning infrastructural vulnerabilities.';
const LONG =
  'We want to say to each of you that we got it wrong when we told you so and that we will go on to tell you what we know and what we do not.';

describe('what is new in a correction', () => {
  it.each([
    [
      'a cause beside words in quotation marks',
      'It happened because of our supplier “back to normal by 14:00” Ltd.',
      'cause: because of our supplier',
    ],
    [
      'a part of a wrong sentence',
      'There is “no evidence that” anybody was hurt.',
      'assurance: no evidence that',
    ],
    ['a part of a word', 'We say “e” and that it is completely safe.', 'assurance: completely safe'],
    [
      'the beginning of it where it does not break off',
      'We say: “We believe that a rogue employee” here.',
      'blame: rogue employee',
    ],
    ['a hard text', HARD.repeat(6), 'readability: '],
  ])('is found like anything else: %s', (_, added, found) => {
    expect(findingsOf(correcting(WRONG), (text) => `${text} ${added}`).join('\n')).toContain(found);
  });

  it('is found as long without the words that it quotes', () => {
    const story = correcting(WRONG);
    expect(findingsOf(story, () => LONG).join()).toContain('longSentence');
    expect(findingsOf(story, () => `We said “${WRONG}” and we are sorry for it.`)).toEqual([]);
    expect(
      findingsOf(story, () => `We said “We believe that a rogue employee…” and that was wrong.`),
    ).toEqual([]);
  });

  it('is found as said before where that is more than the quote', () => {
    const again = findingsOf(correcting(WRONG), () => WRONG);
    expect(again.join()).toContain('nearCopy');
  });

  it('keeps its place in the text behind a quote with pictures', () => {
    const said = `${WRONG.slice(0, -1)} 🙂.`;
    const found = findingsOf(correcting(said), () => `We said “${said}” It is completely safe.`);
    expect(found).toEqual(['5 channels: assurance: completely safe']);
  });
});
