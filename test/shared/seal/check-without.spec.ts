import { describe, expect, it } from 'vitest';
import type { Json } from '../../../shared/kernel.ts';
import { approveAll, leaveStage, released, worded } from '../../support/given.ts';
import { check, entriesOf, packOf, wrongIn } from '../../support/pack.ts';
import { refusalOf } from '../../support/refusal.ts';
import { type Forgery, signedRoom } from '../../support/signed-room.ts';

/** Out on one public channel, and left out of two. */
const story = () =>
  leaveStage(
    released(leaveStage(approveAll(leaveStage(worded(undefined, ['x', 'sms']), 'approve')), 'publish')),
    'followUp',
  );

const saying = (kind: string, field: string, value: Json): Forgery => ({
  data: (of, data) => (of === kind ? { ...data, [field]: value } : data),
});

describe('channels that words were left out of', () => {
  it('hold where no signer was asked about them and nothing went out there', () => {
    const verdict = check(packOf(signedRoom(story()).db));
    expect(wrongIn(verdict)).toBe('intact');
  });

  it('have no file of words, also where the lists of what was put to signers are left out', () => {
    const names = (pack: Uint8Array) =>
      [...entriesOf(pack).keys()].filter((one) => one.startsWith('statements/'));
    const { db } = signedRoom(story());
    const redacted = names(packOf(db, (kind) => kind.startsWith('approval.')));
    for (const found of [names(packOf(db)), redacted]) {
      expect(found).toContain('statements/1.1-web-statement.txt');
      expect(found.some((one) => /-(x|sms)\.txt$/.test(one))).toBe(false);
    }
  });

  it('are no channels that signers are asked about', () => {
    expect(refusalOf(story(), saying('draft.revised', 'without', ['web-statement']))).toContain(
      'its signers were asked about "web-statement", where the words do not go out',
    );
  });

  it('are no channels that a release can be recorded on', () => {
    expect(refusalOf(story(), saying('release.recorded', 'channel', 'x'))).toContain(
      'words went out on a channel that they were left out of',
    );
  });
});
