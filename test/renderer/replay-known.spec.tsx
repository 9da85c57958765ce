import './support/browser.ts';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { referenceText } from '../../shared/projection/moment-reference.ts';
import { followingUp, requested, type Story } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

const MINUTE = 60_000;
const LATER = 'It was 412 people.';

/** Legal opens the words; a minute later the number is known, and had happened before; then Legal signs. */
function signedTooEarly(): Story {
  const asked = requested();
  const request = asked.state.approvals.at(-1);
  const seat = request?.signers.find(({ personId }) => personId === 'legal');
  const about = { revisionId: request?.revisionId ?? '', signerId: seat?.signerId ?? '' };
  return asked
    .when({ type: 'approval.see', ...about }, { by: 'legal' })
    .when(
      {
        ...{ type: 'fact.record', status: 'confirmed', text: LATER },
        ...{ happenedAt: asked.at - 10 * MINUTE, learntAt: null },
      },
      { afterMs: MINUTE },
    )
    .when({ type: 'note.add', text: 'Nobody told Legal.', happenedAt: null }, { afterMs: MINUTE });
}

const story = signedTooEarly();
const { events } = story;
const looked = events.findIndex(({ type }) => type === 'approval.seen');

beforeEach(() => localStorage.clear());

let runs = 0;

async function openReplay(log = events) {
  runs += 1;
  const incidentId = `known-${runs}`;
  const opened = await openWindow(
    (main) => void withRoom(main).logs.set(incidentId, log),
    `/incident/${incidentId}/replay`,
  );
  const slider = await screen.findByRole('slider', { name: 'Step through the log' });
  act(() => slider.focus());
  const size = () => Number(slider.getAttribute('aria-valuenow')) + 1;
  const goTo = (wanted: number) => {
    act(() => slider.focus());
    fireEvent.keyDown(slider, { key: 'Home' });
    while (size() < wanted) fireEvent.keyDown(slider, { key: 'ArrowRight' });
  };
  return { ...opened, incidentId, slider, size, goTo };
}

const known = () => screen.getByRole('list', { name: 'Known then' }).textContent;
const band = () => screen.getByRole('region', { name: 'Replay' });

describe('the layout of a replay', () => {
  it('shows what was known then; what came later is not on the page until it is revealed, one at a time', async () => {
    const { user, goTo } = await openReplay();
    goTo(looked + 1);
    expect(screen.queryByText(LATER)).toBeNull();
    expect(band().textContent).toContain('1 later entry about facts is hidden.');
    expect(screen.getByText(/^1 fact had happened before this instant/)).toBeTruthy();
    await user.click(within(band()).getByRole('button', { name: 'Reveal one' }));
    expect(screen.getByRole('list', { name: 'Learnt later' }).textContent).toContain(LATER);
    expect(known()).not.toContain(LATER);
    await user.keyboard('{ArrowLeft}{ArrowRight}');
    expect(screen.queryByText(LATER)).toBeNull();
    await user.keyboard('{End}');
    expect(known()).toContain(LATER);
    expect(within(band()).getByRole('button', { name: 'Reveal one' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('in the order of what happened, keeps a hidden place for what had happened and nobody knew', async () => {
    const { user, goTo } = await openReplay();
    goTo(looked + 1);
    expect(known()).not.toContain('hidden');
    await user.keyboard('t');
    expect(known()).toContain('had happened');
    expect(known()).not.toContain(LATER);
  });

  it('takes the view of a signer: the words they opened, and nothing that was learnt after that', async () => {
    const { user, goTo } = await openReplay();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose view' }), 'Seen by: Dan Roth');
    goTo(looked);
    expect(screen.getByText(/the log does not say that Dan Roth had any words/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: / later$/ }));
    expect(
      screen.getByRole('heading', { name: /^In front of Dan Roth · Holding statement 1\.1/ }),
    ).toBeTruthy();
    goTo(events.length);
    expect(known()).not.toContain(LATER);
    expect(band().textContent).toContain('Nothing was learnt later.');
    expect(
      screen.getByText(
        '1 entry about facts had been written down by then, and not seen by Dan Roth as far as the log says.',
      ),
    ).toBeTruthy();
    expect(screen.queryByText(/written down later/)).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose view' }), 'Seen by: the room');
    expect(known()).toContain(LATER);
  });

  it('says that what somebody wrote down themself after their last look is known to them too', async () => {
    const own = story.when(
      {
        ...{ type: 'fact.record', status: 'confirmed', text: 'The file is down.' },
        ...{ happenedAt: null, learntAt: null },
      },
      { by: 'legal', afterMs: MINUTE },
    );
    const { user, goTo } = await openReplay(own.events);
    await user.selectOptions(screen.getByRole('combobox', { name: 'Whose view' }), 'Seen by: Dan Roth');
    goTo(events.length);
    expect(band().textContent).toMatch(/when they last looked \([\d:]+\)\./);
    goTo(own.events.length);
    expect(known()).toContain('The file is down.');
    expect(band().textContent).toMatch(/last looked \([\d:]+\), and what they wrote down since\./);
  });

  it('says of which statement nothing was saved yet, and shows what was out', async () => {
    const begun = followingUp().when({ type: 'statement.start', kind: 'update' });
    const out = begun.events.findLastIndex(({ type }) => type === 'release.recorded');
    const { goTo } = await openReplay(begun.events);
    goTo(begun.events.length);
    expect(screen.queryByText('No words had been saved by then.')).toBeNull();
    expect(screen.getByText('Nothing of Update 2 had been saved by then.')).toBeTruthy();
    const list = () => screen.queryByRole('list', { name: 'Out by then' })?.textContent;
    expect(list()).toBe('Holding statement 1.1 was out on Mail to customers.');
    expect(screen.getByRole('heading', { name: 'Holding statement 1.1' })).toBeTruthy();
    goTo(out);
    expect(list()).toBeUndefined();
  });

  it('turns to the room as it was and back, and its actions lead back from there', async () => {
    const { user } = await openReplay();
    await user.keyboard('w');
    expect(screen.getByRole('heading', { name: /Who we are waiting for/ })).toBeTruthy();
    expect(band().textContent).toContain('The room as it was, read-only.');
    await user.keyboard('g');
    expect(await screen.findByRole('heading', { name: 'Known then' })).toBeTruthy();
  });
});

describe('what a reviewer keeps', () => {
  it('is a judgement that says whether anything later had been seen, and is on no log', async () => {
    const { main, user, goTo, incidentId } = await openReplay();
    goTo(looked + 1);
    const field = screen.getByRole('textbox', { name: 'Your judgement' });
    await user.click(field);
    await user.paste('Right, on what was known.');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    const marks = () => screen.getByRole('list', { name: 'Marked by you' }).textContent;
    expect(marks()).toContain('Right, on what was known.');
    expect(marks()).toContain('before anything later was seen');
    await user.click(within(band()).getByRole('button', { name: 'Reveal one' }));
    await user.click(field);
    await user.paste('Wrong, now that I know.');
    await user.click(screen.getByRole('button', { name: 'Write it down' }));
    expect(marks()).toContain('with what came later in sight');
    expect(main.logs.get(incidentId)).toBe(events);
    expect(main.asked.filter(({ name }) => name === 'send')).toEqual([]);
  });

  it('is bookmarks: to go back to, to copy as a reference, to remove; they outlive the page', async () => {
    const { main, user, goTo, size, incidentId, slider } = await openReplay();
    goTo(looked + 1);
    await user.keyboard('b');
    const list = () => within(screen.getByRole('list', { name: 'Marked by you' }));
    const place = `position ${looked}`;
    act(() => slider.focus());
    await user.keyboard('{End}');
    await user.click(list().getByRole('button', { name: new RegExp(`${place}$`) }));
    expect(size()).toBe(looked + 1);
    await user.click(list().getByRole('button', { name: 'Copy reference' }));
    expect(main.asked.findLast(({ name }) => name === 'copyReference')?.body).toEqual({
      ...{ incidentId, position: looked, at: events[looked]?.at },
    });
    expect(localStorage.getItem(`holdline.review ${incidentId} lead`)).toContain('bookmark');
    await user.click(list().getByRole('button', { name: 'Remove' }));
    expect(list().queryByRole('button')).toBeNull();
  });

  it('remembers how far somebody has looked: hindsight does not go with the page', async () => {
    const { user, incidentId } = await openReplay();
    expect(screen.getByText(/^You have seen nothing later yet/)).toBeTruthy();
    await user.keyboard('{End}');
    const kept = () => localStorage.getItem(`holdline.review ${incidentId} lead`) ?? '';
    await waitFor(() => expect(kept()).toContain(`"furthest":${events.length}`), { timeout: 10_000 });
    cleanup();
    window.location.hash = '';
    await openWindow(
      (main) => void withRoom(main).logs.set(incidentId, events),
      `/incident/${incidentId}/replay`,
    );
    expect(
      await screen.findByText(/^You have looked at what came later/, {}, { timeout: 10_000 }),
    ).toBeTruthy();
  });

  it('goes to a reference that was pasted, and says why where it cannot', async () => {
    const { user, size, incidentId } = await openReplay();
    const at = events[looked]?.at ?? 0;
    const text = referenceText({ incidentId, events }, { size: looked + 1, at });
    await user.keyboard('g');
    const field = screen.getByRole('textbox', { name: 'Go to a reference' });
    expect(document.activeElement).toBe(field);
    await user.type(field, `${text.replace('known-', 'other-')}{Enter}`);
    expect(screen.getByRole('alert').textContent).toContain('another incident');
    await user.clear(field);
    await user.type(field, `${text}{Enter}`);
    expect(size()).toBe(looked + 1);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
