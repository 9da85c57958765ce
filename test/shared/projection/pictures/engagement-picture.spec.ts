import { describe, expect, it } from 'vitest';
import { engagementPicture } from '../../../../shared/projection/pictures/engagement-picture.ts';
import { fullStory } from '../../../support/full-story.ts';

const { state } = fullStory();
const { firstAwarenessAt } = state.chart.context;
const MINUTE = 60_000;
const point = (minutes: number, replies: number | null, messages: number | null = null) => ({
  at: firstAwarenessAt + minutes * MINUTE,
  channel: 'X',
  replies,
  shares: null,
  messages,
});

describe('the picture of how people answered', () => {
  it('is none where nothing was counted', () => {
    expect(engagementPicture([], state)).toBeNull();
  });

  it('adds up what was counted at one time, keeps what nobody counted apart from nought, and names the peaks', () => {
    const picture = engagementPicture([point(5, 3), point(5, 4, 0), point(2, 1)], state);
    expect(picture?.steps).toEqual([
      { place: 2 * MINUTE, replies: 1, shares: null, messages: null },
      { place: 5 * MINUTE, replies: 7, shares: null, messages: 0 },
    ]);
    expect(picture?.measures).toEqual(['replies', 'messages']);
    expect(picture?.says).toBe('Most replies at 5:00 (7), no messages to us.');
  });

  it('draws nothing from before first awareness, and keeps it in the table', () => {
    const picture = engagementPicture([point(-3, 9), point(1, 2)], state);
    expect(picture?.steps.map(({ place }) => place)).toEqual([MINUTE]);
    expect(picture?.rows.map(({ place }) => place)).toEqual([-3 * MINUTE, MINUTE]);
    expect(picture?.says).toBe('Most replies 3:00 before first awareness (9).');
  });
});
