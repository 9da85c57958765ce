import { describe, expect, it } from 'vitest';
import { otherTime } from '../../../shared/incident/other-time.ts';
import { wordsToPromise } from '../../../shared/incident/words-to-promise.ts';
import { approveAll, leaveStage, released, type Story, worded } from '../../support/given.ts';
import { samplePlaybook } from '../../support/sample-playbook.ts';

const clock = (hour: number, minute: number, day = 19) => Date.UTC(2026, 10, day, hour, minute);
const says = (time: string) => `We are sorry. Our next update is at ${time}.`;
const signed = (text: string) => leaveStage(approveAll(leaveStage(worded(text), 'approve')), 'publish');
const proposed = ({ state, at }: Story, now = at) => wordsToPromise(state, now);

/** An update in publish, signed; the words before it said 11:05. */
function update(text: string): Story {
  const first = leaveStage(released(signed(says('11:05 GMT'))), 'followUp');
  const words = first
    .when({ type: 'statement.start', kind: 'update' })
    .when({ type: 'draft.revise', basedOn: null, text }, { by: 'social' });
  return leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
}

describe('the time to promise for the next word', () => {
  it('is what the signed words say until the public has some of them, then what is out says', () => {
    const story = signed(says('11:05 GMT'));
    expect(proposed(story)).toEqual({
      at: clock(11, 5),
      said: '11:05 GMT',
      statementNumber: 1,
      isOut: false,
    });
    expect(proposed(released(story))).toMatchObject({ at: clock(11, 5), isOut: true });
  });

  it('is not what the words say that the signed ones follow', () => {
    expect(proposed(update(says('12:30 GMT')))).toMatchObject({ at: clock(12, 30), isOut: false });
    expect(proposed(update('The file is down.'))).toMatchObject({ at: clock(11, 5), isOut: true });
  });

  it('is one that has been, and not tomorrow’s: nobody who reads it now would take it so', () => {
    expect(proposed(signed(says('11:05 GMT')), clock(11, 20))).toMatchObject({ at: clock(11, 5) });
  });

  it('is asked for once: what was promised for these words and dropped is not proposed again', () => {
    const story = signed(says('11:05 GMT'));
    const made = story.when({ type: 'promise.make', dueAt: clock(11, 5), text: 'Next word.' });
    expect(proposed(made)).toBeNull();
    const promiseId = made.state.promises[0]?.promiseId ?? '';
    expect(proposed(made.when({ type: 'promise.drop', promiseId, reason: 'No.' }))).toBeNull();
  });

  it('is nothing that words still say which nobody has signed, or that name no time', () => {
    expect(proposed(leaveStage(worded(says('11:05 GMT')), 'approve'))).toBeNull();
    expect(proposed(signed('We are sorry.'))).toBeNull();
  });

  it('is held against another that somebody types', () => {
    const { state, at } = signed(says('11:05 GMT'));
    const right = { dueAt: clock(11, 5), text: 'Next update by 11:05 (GMT).' };
    expect(otherTime(state, right, at)).toBeNull();
    expect(otherTime(state, { ...right, dueAt: clock(11, 20) }, at)).toBe(
      'The signed words promise the next word for 11:05 GMT. Promise that time, or have other words signed.',
    );
    expect(otherTime(state, { ...right, dueAt: clock(12, 0) }, clock(11, 20))).toBe(
      'The signed words promise the next word for 11:05 GMT, and that is over. Have other words signed before they go out.',
    );
  });

  it('is held against another also once it is promised', () => {
    const story = update(says('12:30 GMT'));
    const made = story.when({ type: 'promise.make', dueAt: clock(12, 30), text: 'Next word by 12:30 GMT.' });
    expect(proposed(made)).toBeNull();
    const other = { dueAt: clock(13, 30), text: 'Next word by 13:30 GMT.' };
    expect(otherTime(made.state, other, made.at)).toMatch(/^The signed words promise .* 12:30 GMT\./);
  });

  it('is not what our own people alone read', () => {
    const staff = samplePlaybook.channels.find((one) => one.internal)?.id ?? '';
    const words = worded('The file is down.');
    const basedOn = words.state.statements[0]?.revisions.at(-1)?.revisionId ?? null;
    const variants = [{ channel: staff, lang: 'en', text: 'All hands call. Next update: 18:05 GMT.' }];
    const told = words.when(
      { type: 'draft.revise', basedOn, text: 'The file is down, at last.', variants },
      { by: 'social' },
    );
    expect(proposed(leaveStage(approveAll(leaveStage(told, 'approve')), 'publish'))).toBeNull();
  });
});
