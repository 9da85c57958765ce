import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { idOf } from '../../support/named-story.ts';
import { HOMES, homesFell, NOW, TAP, tapFell, told } from '../../support/tap-water-story.ts';
import { corrected } from '../../support/two-facts-story.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

beforeEach(() => localStorage.clear());

const field = (fact: string) =>
  screen.getByRole('textbox', { name: `What is right, of “${fact}”` }) as HTMLInputElement;

it('asks of each fact that fell what is right, with the words it was put otherwise in', async () => {
  const story = corrected(tapFell(homesFell(told())));
  const { user, main, incidentId } = await openWarRoom(story);
  expect(field(TAP).value).toBe('');
  expect(field(HOMES).value).toBe(NOW);
  const asked = document.getElementById(field(TAP).getAttribute('aria-describedby') ?? '')?.textContent;
  expect(asked).toBe(
    'In whole sentences: what holds instead, and what people are to do now. If nobody knows yet: say that.',
  );
  const stands = screen.getByRole('button', { name: `Fill in “What is right, of “${TAP}””.` });
  await user.click(stands);
  await waitFor(() => expect(document.activeElement).toBe(field(TAP)));
  await user.keyboard('It is not. Boil it first.{Enter}');
  await user.click(screen.getByRole('button', { name: `Fill: What is right, of “${HOMES}”` }));
  expect(wordsOnPage()).toContain(`That was wrong. It is not. Boil it first. ${NOW}`);
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'sentence.marked',
      data: { words: NOW, factIds: [idOf(story, NOW)] },
    }),
  );
});
