import { describe, expect, it } from 'vitest';
import { nothingSavedText, outByThen } from '../../../shared/projection/out-by-then.ts';
import { alarmRaised, drafting, followingUp } from '../../support/given.ts';

describe('what a replay says of words at an instant', () => {
  it('is that none had been saved where that is true of the whole incident', () => {
    expect(nothingSavedText(alarmRaised().state)).toBe('No words had been saved by then.');
    expect(nothingSavedText(drafting().state)).toBe('No words had been saved by then.');
    expect(outByThen(drafting().state)).toEqual([]);
  });

  it('names the statement of which nothing was saved, and what was out', () => {
    const { state } = followingUp().when({ type: 'statement.start', kind: 'update' });
    expect(nothingSavedText(state)).toBe('Nothing of Update 2 had been saved by then.');
    expect(outByThen(state).map(({ sentence }) => sentence)).toEqual([
      'Holding statement 1.1 was out on Mail to customers.',
    ]);
  });

  it('says that saved words were set aside for one of which nothing is saved', () => {
    const update = followingUp()
      .when({ type: 'statement.start', kind: 'update' })
      .when({ type: 'draft.revise', basedOn: null, text: 'The file is down.' }, { by: 'social' });
    const [release] = update.state.releases;
    const { state } = update.when({
      ...{ type: 'correction.start', releaseIds: [release?.releaseId ?? ''], words: [] },
    });
    expect(nothingSavedText(state)).toBe(
      'Nothing of Correction 3 had been saved by then. Update 2 was set aside for it.',
    );
  });
});
