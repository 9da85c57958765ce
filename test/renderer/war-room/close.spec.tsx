import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { leftBehind, stillOpen } from '../../../renderer/features/follow-up/still-open.ts';
import { fullStory } from '../../support/full-story.ts';
import {
  approveAll,
  clearStage,
  followingUp,
  leaveStage,
  released,
  type Story,
} from '../../support/given.ts';
import { correctedOnOne } from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const asked = (story: Story, personId: string) =>
  story.when({ type: 'ask.raise', personId, question: 'How many?', withinMs: 300_000 });

const closing = () => within(screen.getByRole('region', { name: 'Close the incident' }));

describe('the card that closes an incident', () => {
  it('says that nothing is owed when nothing is', async () => {
    await openWarRoom(clearStage(followingUp()));
    expect(closing().getByText(/^Nothing is owed to anyone\./)).toBeTruthy();
  });

  it('is refused while a question is open, says whose, and lets it be withdrawn in place', async () => {
    const story = asked(clearStage(followingUp()), 'legal');
    const { user, main, incidentId } = await openWarRoom(story);
    const said =
      'Dan Roth has not answered “How many?”. Write down the answer, or withdraw the question with a reason.';
    expect(closing().getAllByText(said)).not.toHaveLength(0);
    expect(closing().getByRole('button', { name: 'Close the incident…' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(closing().getByRole('button', { name: 'Withdraw the question to Dan Roth' }));
    await user.type(screen.getByRole('textbox', { name: 'Why does it need no answer?' }), 'Settled.');
    await user.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'ask.withdrawn',
      data: { reason: 'Settled.' },
    });
    expect(await closing().findByText(/^Nothing is owed to anyone\./)).toBeTruthy();
  });

  it('says in the dialog first what stays as it is: a promise that was dropped, and wrong words', async () => {
    const promised = followingUp().when({
      type: 'promise.make',
      dueAt: followingUp().at + 600_000,
      text: 'Next.',
    });
    const promiseId = promised.state.promises.at(-1)?.promiseId ?? '';
    const story = clearStage(promised.when({ type: 'promise.drop', promiseId, reason: 'Nothing is new.' }));
    expect(leftBehind(story.state, story.at + 900_000)[0]).toMatch(
      /^The next word promised for \d\d:\d\d:\d\d was dropped: the public did not get it then\.$/,
    );
    expect(leftBehind(story.state, story.at)[0]).toMatch(/ was dropped: whoever read of it still waits\.$/);
    const { user } = await openWarRoom(story);
    await user.click(closing().getByRole('button', { name: 'Close the incident…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Close the incident' });
    expect(within(dialog).getByText('This stays as it is:')).toBeTruthy();
    expect(within(dialog).getByText(/was dropped: whoever read of it still waits/)).toBeTruthy();
    const cut = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
    expect(leftBehind(cut.state, cut.at)[0]).toMatch(/^Wrong words were not corrected on /);
  });

  it('names the reports that nobody read', () => {
    const report = {
      type: 'report.log',
      text: 'A post says more.',
      source: 'Mastodon',
      happenedAt: null,
    } as const;
    expect(stillOpen(clearStage(followingUp()).when(report).state)).toEqual([
      'One report is still unread: Mastodon.',
      'Closing ends the log of this incident.',
    ]);
  });
});

/** In follow-up with another statement out, of this kind. */
function outAlso(kind: 'update' | 'closing'): Story {
  const begun = followingUp().when({ type: 'statement.start', kind });
  const text = 'The file is offline. Whoever was in it has heard from us.';
  const step = { by: 'social', afterMs: 60_000 };
  const worded = leaveStage(begun.when({ type: 'draft.revise', basedOn: null, text }, step), 'approve');
  return leaveStage(released(leaveStage(approveAll(worded), 'publish')), 'followUp');
}

/** The cards of the middle, from its top. */
const cards = (): readonly (string | null)[] =>
  screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);

const isPrimary = (name: string) =>
  screen.getByRole('button', { name }).getAttribute('data-variant') === 'filled';

describe('the way to the end of an incident', () => {
  it('leads from the sentence at the top to the promise and to the close', async () => {
    const { user } = await openWarRoom(clearStage(followingUp()));
    const head = within(screen.getByRole('heading', { level: 2, name: /^No next word is promised\./ }));
    await user.click(head.getByRole('button', { name: 'close when nothing is owed' }));
    expect(document.activeElement).toBe(closing().getByRole('button', { name: 'Close the incident…' }));
    await user.click(head.getByRole('button', { name: 'Promise one' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /^In minutes/ }));
  });

  it('stands after the next statement and before what is out', async () => {
    await openWarRoom(clearStage(outAlso('update')));
    const order = ['Next word', 'The next statement', 'Close the incident', 'What is out'];
    expect(cards().filter((one) => order.includes(one ?? ''))).toEqual(order);
    expect(isPrimary('Close the incident…')).toBe(false);
    expect(isPrimary('Start: Update')).toBe(true);
  });

  it('is what comes next once a closing statement is out and nothing is owed', async () => {
    await openWarRoom(clearStage(outAlso('closing')));
    expect(screen.getByRole('heading', { level: 2, name: /^The closing statement is out/ })).toBeTruthy();
    const order = ['Close the incident', 'Next word', 'The next statement', 'What is out'];
    expect(cards().filter((one) => order.includes(one ?? ''))).toEqual(order);
    expect(isPrimary('Close the incident…')).toBe(true);
    expect(isPrimary('Start: Update')).toBe(false);
  });

  it('is not what comes next while a next word is promised', async () => {
    const story = outAlso('closing');
    await openWarRoom(story.when({ type: 'promise.make', dueAt: story.at + 3_600_000, text: 'Once more.' }));
    expect(isPrimary('Close the incident…')).toBe(false);
  });
});

it('an incident that is closed starts at the top of its page', async () => {
  const story = clearStage(followingUp());
  const { append } = await openWarRoom(story);
  const middle = () =>
    screen.getByRole('region', { name: 'What is out' }).parentElement ?? document.createElement('div');
  middle().scrollTop = 900;
  await append(story.when({ type: 'incident.close', reason: 'It is over.' }));
  expect(screen.queryByRole('region', { name: 'Close the incident' })).toBeNull();
  expect(middle().scrollTop).toBe(0);
});

describe('the Publish page of a closed incident', () => {
  it('shows every statement that went out, newest first, each with its releases', async () => {
    const story = fullStory();
    const { user } = await openWarRoom(story);
    await user.click(
      within(screen.getByRole('navigation', { name: 'Stages' })).getByRole('button', { name: /Publish/ }),
    );
    const out = new Set(story.state.releases.map((one) => one.revisionId));
    expect(out.size).toBeGreaterThan(1);
    const texts = story.state.statements
      .flatMap(({ revisions }) => revisions)
      .filter((one) => out.has(one.revisionId));
    const pages = screen.getAllByRole('region', { name: /^(Holding statement|Update|Correction) \d/ });
    expect(pages).toHaveLength(out.size);
    for (const [index, { text }] of texts.toReversed().entries())
      expect(pages[index]?.textContent).toContain(text);
    for (const { address, revisionId } of story.state.releases) {
      const { text = '' } = texts.find((one) => one.revisionId === revisionId) ?? {};
      expect(pages.find((page) => page.textContent?.includes(text))?.textContent).toContain(address);
    }
    expect(screen.queryByRole('button', { name: /^Record the release/ })).toBeNull();
  });
});
