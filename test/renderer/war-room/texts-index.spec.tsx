import { act, screen, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { leaveStage, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

function ownWords() {
  const story = worded();
  const basedOn = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? null;
  const variants = ['call-script', 'x', 'sms'].map((channel) => ({
    channel,
    lang: 'en',
    text: `We are sorry, on ${channel}.`,
  }));
  const command = { type: 'draft.revise', basedOn, text: 'We are sorry.', variants } as const;
  return leaveStage(story.when({ ...command, variants: [...variants] }, { by: 'social' }), 'approve');
}

/** Stands in for the browser: tells which places are watched, and brings one into sight. */
function watchedPlaces() {
  const watched = new Map<Element, (seen: object[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly tell: (seen: object[]) => void;
      constructor(tell: (seen: object[]) => void) {
        this.tell = tell;
      }
      observe(place: Element): void {
        watched.set(place, this.tell);
      }
      disconnect(): void {}
    },
  );
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return (within: Element) =>
    act(async () => {
      for (const [place, tell] of watched) if (within.contains(place)) tell([{ isIntersecting: true }]);
    });
}

it('says before the signature which texts were not looked at to their end, with a way to each, and holds nothing back', async () => {
  const bringIntoSight = watchedPlaces();
  const { user } = await openWarRoom(ownWords());
  await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  const card = await screen.findByRole('dialog', { name: 'Sign-off' });
  const left = () => within(card).queryByRole('navigation', { name: 'Texts not looked at' });
  const names = () =>
    within(left() ?? card)
      .getAllByRole('button')
      .map((one) => one.textContent);
  expect(left()?.textContent).toMatch(/^4 texts not viewed to the end:/);
  const sign = within(card).getByRole('button', { name: /^(Sign|Approve) these words/ });
  expect(sign.getAttribute('aria-disabled')).not.toBe('true');
  const [first = card, ...rest] = within(card)
    .getAllByRole('article')
    .map((one) => one.parentElement ?? card);
  await bringIntoSight(first);
  expect(names()).toHaveLength(3);
  const second = rest[0] ?? card;
  await user.click(within(left() ?? card).getAllByRole('button')[0] ?? card);
  expect(document.activeElement).toBe(second);
  for (const one of rest) await bringIntoSight(one);
  expect(left()).toBeNull();
});

it('counts the texts that are signed where there are many, and leads to each', async () => {
  const { user } = await openWarRoom(ownWords());
  await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  const card = await screen.findByRole('dialog', { name: 'Sign-off' });
  const texts = within(within(card).getByRole('navigation', { name: 'Texts' })).getAllByRole('button');
  expect(texts).toHaveLength(4);
  const third = within(card).getByRole('article', { name: /^3 of 4 · / });
  const into = vi.fn();
  if (third.parentElement) third.parentElement.scrollIntoView = into;
  await user.click(texts[2] ?? card);
  expect(into).toHaveBeenCalledOnce();
  // Whoever goes by the keyboard or listens goes on from there.
  expect(document.activeElement).toBe(third.parentElement);
});
