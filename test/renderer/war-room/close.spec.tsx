import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { clearStage, followingUp, SAMPLE_PEOPLE, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const asked = (story: Story, personId: string) =>
  story.when({ type: 'ask.raise', personId, question: 'How many?', withinMs: 300_000 });

const closing = () => within(screen.getByRole('region', { name: 'Close the incident' }));

describe('the card that closes an incident', () => {
  it('says that nothing is owed when nothing is', async () => {
    await openWarRoom(clearStage(followingUp()));
    expect(closing().getByText(/^Nothing is owed to anyone\./)).toBeTruthy();
  });

  it('names who has not answered', async () => {
    await openWarRoom(asked(clearStage(followingUp()), 'legal'));
    expect(closing().getByText('One question is still unanswered: Dan Roth.')).toBeTruthy();
    expect(closing().queryByText(/Nothing is owed/)).toBeNull();
  });

  it('counts questions and unread reports', () => {
    const story = asked(asked(clearStage(followingUp()), 'legal'), 'chief').when({
      type: 'report.log',
      text: 'A post says more files are out.',
      source: 'Mastodon',
      happenedAt: null,
    });
    expect(stillOpen(story.state, SAMPLE_PEOPLE)).toEqual([
      'Two questions are still unanswered: Dan Roth, Femi Adeyemi.',
      'One report is still unread: Mastodon.',
      'Closing ends the log of this incident.',
    ]);
  });
});
