import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { zonedMomentText } from '../../../shared/time-text.ts';
import { SORRY } from '../../support/fact-story.ts';
import { followingUp, type Story } from '../../support/given.ts';
import { withdrawnThenAside } from '../../support/once-approved-story.ts';
import {
  correctedOnBoth,
  correctedOnOne,
  correctionFirst,
  keptAsIs,
  takeUpOf,
  updateApproved,
  updateAsked,
  updating,
} from '../../support/set-aside-story.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage } from '../support/words-page.ts';

const region = (name: string) => screen.getByRole('region', { name });

beforeEach(() => localStorage.clear());

it('words that nobody approved are written down as out, and the dialog says before that they were never approved', async () => {
  const { user, main, incidentId } = await openWarRoom(correctedOnBoth(correctionFirst(updateAsked())));
  await user.click(screen.getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  expect(dialog.getByText(/never approved by the full chain. If they were out, the log/)).toBeTruthy();
  expect(dialog.getByText(/^From .*, when it was saved, to .*, when it was set aside\./)).toBeTruthy();
  await user.selectOptions(dialog.getByLabelText('On which channel?'), 'Web statement');
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/2');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.findLast(({ type }) => type === 'release.recorded')).toMatchObject({
      data: { unapproved: true, latest: true },
    }),
  );
  expect(within(region('What is out')).getByText(/never approved by the full chain/)).toBeTruthy();
});

it('Draft says of what was set aside that it was not approved, and offers the same', async () => {
  await openWarRoom(correctionFirst(updateAsked()));
  const line = within(region('Set aside'));
  expect(line.getByText(/was not approved by the full chain when it was set aside/)).toBeTruthy();
  expect(line.getByRole('button', { name: 'It was out already: Update 2' })).toBeTruthy();
});

/** What was set aside last is let go. */
const letGo = (story: Story) =>
  story.when({ type: 'statement.letGo', statementId: takeUpOf(story).takesUp, reason: 'Overtaken.' });

it('drafts that nobody approved and that were let go lie behind one line, below what had been approved', async () => {
  const draft = letGo(correctedOnBoth(correctionFirst(updateAsked())));
  const next = updateApproved(updateAsked(keptAsIs(updating('The site is safe.', draft))));
  const releaseIds = next.state.releases.map(({ releaseId }) => releaseId).slice(0, 2);
  const again = next.when({ type: 'correction.start', releaseIds, words: [SORRY] });
  const { user } = await openWarRoom(letGo(correctedOnBoth(again)));
  const out = within(region('What is out'));
  const open = within(out.getByRole('list', { name: 'Over, and perhaps out before' }));
  expect(open.getAllByRole('listitem')).toHaveLength(1);
  expect(open.getByText('Update 4')).toBeTruthy();
  const line = out.getByText('1 text that was never approved: Update 2. Was it out?');
  const fold = line.closest('details');
  expect(fold?.open).toBe(false);
  await user.click(line);
  expect(fold?.open).toBe(true);
  expect(out.getByText(/was not approved by the full chain .*, then let go\. Was it out/)).toBeTruthy();
  const was = out.getByRole('button', { name: 'It was out already: Update 2' });
  expect(was.getAttribute('aria-disabled')).not.toBe('true');
});

it('a correction that was ended on a channel can be written down as out there before', async () => {
  const half = correctedOnOne();
  const cut = half.when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  const { user, main, incidentId } = await openWarRoom(cut);
  const out = within(region('What is out'));
  expect(out.getByText(/ended at .* without .*\. Was it out there by then\?/)).toBeTruthy();
  await user.click(out.getByRole('button', { name: 'It was out already: Correction 3' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Correction 3 was out' }));
  expect(dialog.getByText(/to .*, when it was ended there\./)).toBeTruthy();
  const channel = cut.state.corrections.at(-1)?.cutShort?.channels[0] ?? '';
  await user.selectOptions(dialog.getByLabelText('On which channel?'), channel);
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/3');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ type: 'release.recorded', data: { channel } }),
  );
  expect(screen.queryByRole('button', { name: 'It was out already: Correction 3' })).toBeNull();
});

it('what is out says of each release whether it is corrected where it is', async () => {
  const cut = correctedOnOne().when({ type: 'correction.cutShort', reason: 'The account is locked.' });
  await openWarRoom(cut);
  const out = within(region('What is out'));
  expect(out.getByText('Correction 3 is out here')).toBeTruthy();
  expect(out.getByText(/^known to be wrong and not corrected here: Correction 3 ended/)).toBeTruthy();
});

it('a correction of a short message opens on the words of that message, and not on a text for no channel', async () => {
  const out = followingUp();
  const [release] = out.state.releases;
  const story = out.when(
    {
      type: 'release.record',
      revisionId: release?.revisionId ?? '',
      ...{ channel: 'sms', address: 'To 3,000 numbers', releasedAt: null },
    },
    { by: 'social' },
  );
  const sms = story.state.releases.at(-1)?.releaseId ?? '';
  const { user } = await openWarRoom(
    story.when({ type: 'correction.start', releaseIds: [sms], words: [] }, { by: 'social' }),
  );
  const common = screen.getByRole('button', { name: 'Common text, on no channel' });
  expect(common.getAttribute('aria-pressed')).toBe('false');
  expect(screen.getByRole('button', { name: 'SMS', pressed: true })).toBeTruthy();
  expect(wordsOnPage()).toContain('we said');
  await user.click(common);
  expect(screen.getByRole('button', { name: 'Common text, on no channel', pressed: true })).toBeTruthy();
});

it('words that were approved for a time are not called never approved, and the dialog says how they stood at the time that is typed', async () => {
  const { story, from } = withdrawnThenAside();
  const { user, main, incidentId } = await openWarRoom(story);
  const time = (at: number) => /\d\d:\d\d:\d\d/.exec(zonedMomentText(at, at, story.state.zone))?.[0] ?? '';
  expect(
    within(region('Set aside')).getByText(
      new RegExp(`could go out from ${time(from)} GMT, and not any more when it was set aside`),
    ),
  ).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  expect(dialog.queryByText(/never approved/)).toBeNull();
  expect(dialog.getByText(/These words were approved for a time, and not any more afterwards/)).toBeTruthy();
  await user.type(dialog.getByRole('textbox', { name: /^Out since/ }), time(from - 2000));
  expect(
    await dialog.findByText(/were out 2 s before they were approved, and not approved any more/),
  ).toBeTruthy();
  await user.clear(dialog.getByRole('textbox', { name: /^Out since/ }));
  await user.type(dialog.getByRole('textbox', { name: /^Out since/ }), time(from));
  expect(await dialog.findByText(/were approved when they were out, and not any more/)).toBeTruthy();
  await user.selectOptions(dialog.getByLabelText('On which channel?'), 'Web statement');
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/2');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'release.recorded',
      data: { unapproved: true },
    }),
  );
});

it('of words that were saved more than once the dialog asks which version was out', async () => {
  const saved = updating();
  const earlier = saved.state.statements[1]?.revisions.at(-1)?.revisionId ?? '';
  const about = { basedOn: earlier, text: 'Other words.' };
  const over = saved.when({ type: 'draft.revise', ...about }, { by: 'social', afterMs: 60_000 });
  const { user, main, incidentId } = await openWarRoom(correctionFirst(over));
  await user.click(screen.getByRole('button', { name: 'It was out already: Update 2' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Where Update 2 was out' }));
  expect(within(dialog.getByLabelText('Which version?')).getAllByRole('option')).toHaveLength(2);
  await user.selectOptions(dialog.getByLabelText('Which version?'), 'Update 2.1');
  await user.selectOptions(dialog.getByLabelText('On which channel?'), 'Web statement');
  await user.type(dialog.getByRole('textbox', { name: 'Where it is' }), 'https://example.com/2');
  await user.click(dialog.getByRole('button', { name: 'It was out' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'release.recorded',
      data: { revisionId: earlier, unapproved: true },
    }),
  );
});
