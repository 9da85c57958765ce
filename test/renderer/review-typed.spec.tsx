import './support/browser.ts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { followWindows } from '../../renderer/bridge/windows.ts';
import type { ReviewCommand } from '../../shared/review/events.ts';
import { foldReviews } from '../../shared/review/reviews.ts';
import { closed } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

beforeEach(() => localStorage.clear());

let windows = 0;

/** A look back that has begun, and how another window of the room sends something about it. */
async function begun() {
  windows += 1;
  const [incidentId, other] = [`typed-${windows}`, `typed-${windows}-other`];
  const opened = await openWindow((main) => {
    for (const id of [incidentId, other]) withRoom(main).logs.set(id, closed().events);
  }, `/incident/${incidentId}/review`);
  const { main, user } = opened;
  await user.click(await screen.findByRole('button', { name: 'Begin the hot wash' }));
  await screen.findByText('0 of 18 questions answered. No action is open.');
  const reviewId = foldReviews(main.reviews.events).list.at(-1)?.reviewId ?? '';
  const elsewhere = (command: ReviewCommand) =>
    act(async () =>
      expect(await main.request('send', { to: 'reviews', command })).toMatchObject({ ok: true }),
    );
  return { ...opened, incidentId, other, reviewId, elsewhere };
}

const answer = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The answer' });

async function goTo(path: string) {
  await act(async () => {
    window.location.hash = `#${path}`;
  });
}

const TYPED = 'The night desk knew.';

describe('an answer that is typed and not saved', () => {
  it('is there again after the review of another incident, and not in that', async () => {
    const { user, incidentId, other } = await begun();
    await user.type(await answer(), TYPED);
    await goTo(`/incident/${other}/review`);
    await user.click(await screen.findByRole('button', { name: 'Begin the hot wash' }));
    expect((await answer()).value).toBe('');
    await goTo(`/incident/${incidentId}/review`);
    await waitFor(async () => expect((await answer()).value).toBe(TYPED));
  });

  it('lies on the shelf when the window closes half-way through, with the entries it rests on', async () => {
    const { user, reviewId } = await begun();
    await user.type(await answer(), TYPED);
    await user.type(screen.getByRole('textbox', { name: 'Rests on the entries' }), '1');
    window.dispatchEvent(new Event('pagehide'));
    const name = Object.keys(localStorage).find((one) => one.includes(reviewId)) ?? '';
    expect(JSON.parse(localStorage.getItem(name) ?? '')).toMatchObject({ text: TYPED, cites: '1' });
  });

  it('comes from a window that closed into the one that stays, and never over what is typed in that', async () => {
    const { user, main, reviewId } = await begun();
    onTestFinished(followWindows());
    const write = async (text: string) => {
      const key = `window 2 holdline.typed review ${reviewId} first-known lead by lead`;
      const newValue = JSON.stringify({ text, cites: '', revealed: false });
      localStorage.setItem(key, newValue);
      act(() => void window.dispatchEvent(new StorageEvent('storage', { key, newValue })));
    };
    act(() => main.push('windows', [1, 2]));
    await write(TYPED);
    expect((await answer()).value).toBe('');
    act(() => main.push('windows', [1]));
    await waitFor(async () => expect((await answer()).value).toBe(TYPED));
    await user.type(await answer(), ' Nobody else did.');
    await write('Something else');
    expect((await answer()).value).toBe(`${TYPED} Nobody else did.`);
  });

  it('stays where another window answers the question, beside the answer that stands', async () => {
    const { user, reviewId, elsewhere } = await begun();
    await user.type(await answer(), TYPED);
    const about = { reviewId, questionId: 'first-known' };
    await elsewhere({ type: 'review.answer', ...about, text: 'The front desk knew.', cited: [] });
    expect(await screen.findByText('The front desk knew.')).toBeTruthy();
    expect(screen.getByText('Another answer, over the one that stands')).toBeTruthy();
    expect((await answer()).value).toBe(TYPED);
  });

  it('stays where another window finishes the review, and says why it cannot be saved', async () => {
    const { user, reviewId, elsewhere } = await begun();
    await elsewhere({
      type: 'review.answer',
      ...{ reviewId, questionId: 'first-known', text: 'The front desk knew.', cited: [] },
    });
    await user.type(await answer(), TYPED);
    await elsewhere({ type: 'review.finish', reviewId });
    expect(await screen.findByText(/· finished$/)).toBeTruthy();
    expect((await answer()).value).toBe(TYPED);
    const save = screen.getByRole('button', { name: 'Save the answer' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    const form = within(screen.getByRole('form', { name: 'Answer' }));
    expect(form.getAllByText(/^This review is finished\./).length).toBeGreaterThan(0);
  });

  it('is not replaced by what the log says: that comes after it, with its entries', async () => {
    const { user } = await begun();
    await user.type(await answer(), TYPED);
    await user.type(screen.getByRole('textbox', { name: 'Rests on the entries' }), '2');
    await user.click(screen.getByRole('button', { name: /^Show what the log says/ }));
    await user.click(screen.getByRole('button', { name: 'Take it over and edit' }));
    expect((await answer()).value).toMatch(/^The night desk knew\.\n\nSomebody here first knew at/);
    const cites = screen.getByRole('textbox', { name: 'Rests on the entries' });
    expect(cites).toHaveProperty('value', expect.stringMatching(/^2, 0, \d+$/));
  });
});

describe('what is typed about findings and actions and not saved', () => {
  const findings = () => screen.findByRole('button', { name: 'Findings and actions' });
  const reason = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Why' });

  it('stays where another window finishes the review', async () => {
    const { user, reviewId, elsewhere } = await begun();
    await elsewhere({
      type: 'review.answer',
      ...{ reviewId, questionId: 'first-known', text: 'The front desk knew.', cited: [] },
    });
    await user.click(await findings());
    const line = screen.getByRole('textbox', { name: 'What is to be kept or changed' });
    await user.type(line, 'The second template.');
    await elsewhere({ type: 'review.finish', reviewId });
    expect(await screen.findByText(/· finished$/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'What is to be kept or changed' })).toHaveProperty(
      'value',
      'The second template.',
    );
  });

  it.each(['Move', 'Drop'])('the reason to %s an action is there again after another page', async (how) => {
    const { user, reviewId, elsewhere, incidentId } = await begun();
    const dueAt = Date.UTC(2199, 0, 1);
    await elsewhere({
      type: 'review.agreeAction',
      ...{ reviewId, findingId: null, text: 'Drill.', ownerId: 'deputy', dueAt },
    });
    const ask = async () => {
      await user.click(await findings());
      await user.click(await screen.findByRole('button', { name: `${how}: Drill.` }));
    };
    await ask();
    await user.type(await reason(), 'No time this month');
    await goTo(`/incident/${incidentId}/audit`);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Why' })).toBeNull());
    await goTo(`/incident/${incidentId}/review`);
    await ask();
    expect((await reason()).value).toBe('No time this month');
    // Whoever leaves it as it is has let go of the reason.
    await user.click(screen.getByRole('button', { name: 'Leave it as it is' }));
    await user.click(await screen.findByRole('button', { name: `${how}: Drill.` }));
    expect((await reason()).value).toBe('');
  });
});
