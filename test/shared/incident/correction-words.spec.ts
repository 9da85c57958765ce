import { describe, expect, it } from 'vitest';
import { isTaken } from '../../../shared/channel/fit.ts';
import { correctionWords, readyCorrection } from '../../../shared/incident/correction-words.ts';
import { citedOut, LEAKED } from '../../support/fact-story.ts';

const { state } = citedOut();
const channels = state.chart.context.playbook?.channels ?? [];
const out = channels.map(({ id }, index) => ({
  ...{ releaseId: `r${index}`, statementId: 's', revisionId: 'v', channel: id, address: 'a' },
  ...{ releasedAt: state.releases[0]?.releasedAt ?? 0, at: 0, by: 'lead' },
}));

describe('the correction that stands ready', () => {
  it('is taken by every channel, with room for what is right', () => {
    const long = `${LEAKED.slice(0, -1)}, ${'and so on and on '.repeat(40)}until noon.`;
    for (const release of out)
      for (const words of [[], [LEAKED], [long]]) {
        const text = readyCorrection(state, release, words);
        const limits = channels.find(({ id }) => id === release.channel)?.limits;
        expect(limits && isTaken(text.replace('{{what-is-right}}', 'x'.repeat(60)), limits)).toBe(true);
        expect(text).toContain('{{what-is-right}}');
        expect(text.startsWith('Correction')).toBe(true);
      }
  });

  it('goes where the wrong words went, and nowhere else', () => {
    const [first] = out;
    const words = correctionWords(state, first ? [first] : [], [LEAKED]);
    expect(words.without).toEqual(channels.slice(1).map(({ id }) => id));
    expect(words.text).toContain(`“${LEAKED}”`);
  });
});
