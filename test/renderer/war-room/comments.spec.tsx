import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { cited, LEAKED, SAID, SORRY } from '../../support/fact-story.ts';
import { leaveStage, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const card = () => screen.getByRole('region', { name: 'Comments on sentences' });
const heading = () => screen.getByRole('heading', { level: 2, name: /^Saved|signers|look/i });
const newest = (story: Story) => story.state.statements.at(-1)?.revisions.at(-1)?.revisionId ?? '';
const commented = (story = cited(), words = SORRY) =>
  story.when(
    { type: 'comment.make', revisionId: newest(story), channel: null, words, text: 'Say it warmer.' },
    { by: 'legal' },
  );

it('the shortcut opens the form on a sentence, and Enter sends what is said of it', async () => {
  const { user, main, incidentId } = await openWarRoom(cited());
  expect(card().textContent).toContain('Nobody has commented on these words.');
  await user.keyboard('{Control>}{Shift>}m{/Shift}{/Control}');
  const form = await within(card()).findByRole('form', { name: 'Comment on a sentence' });
  const sentence = within(form).getByRole<HTMLSelectElement>('combobox', { name: 'Sentence' });
  expect(sentence.selectedOptions[0]?.textContent).toBe(`1. ${LEAKED}`);
  await user.selectOptions(sentence, `2. ${SORRY}`);
  await user.type(within(form).getByRole('textbox', { name: 'Comment' }), 'Say it warmer.{Enter}');
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'comment.made',
      data: { words: SORRY, text: 'Say it warmer.', channel: null },
    }),
  );
  await within(card()).findByText('1 open comment');
  expect(heading().textContent).toMatch(
    /^Saved, with 1 open comment\. .* still stands? in the way of Approve\.$/,
  );
  expect(within(card()).queryByRole('form')).toBeNull();
});

it('a comment is answered, not taken up only with a reason, and comes back when it is reopened', async () => {
  const { user } = await openWarRoom(commented());
  const row = within(within(card()).getByRole('listitem'));
  expect(card().textContent).toContain('Dan Roth on Holding statement 1.1,');
  await user.click(row.getByRole('button', { name: 'Reply… the comment on sentence 2' }));
  await user.type(row.getByRole('textbox', { name: 'Reply' }), 'We will.{Enter}');
  await row.findByText('We will.');
  await user.click(row.getByRole('button', { name: 'Not taken up… the comment on sentence 2' }));
  await user.type(row.getByRole('textbox', { name: 'Not taken up, because' }), ' {Enter}');
  expect(row.getByRole('textbox', { name: 'Not taken up, because' })).toBeTruthy();
  await user.type(row.getByRole('textbox', { name: 'Not taken up, because' }), 'It is warm.{Enter}');
  await within(card()).findByText('all settled');
  expect(within(card()).queryByRole('listitem')).toBeNull();
  await user.click(within(card()).getByRole('button', { name: 'Show 1 settled' }));
  const again = within(within(card()).getByRole('listitem'));
  expect(again.getByText('It is warm.')).toBeTruthy();
  await user.click(again.getByRole('button', { name: 'Reopen… the comment on sentence 2' }));
  await user.type(again.getByRole('textbox', { name: 'Open again, because' }), 'Not at all.{Enter}');
  await within(card()).findByText('1 open comment');
});

it('a comment stays with the words it was made on when they change', async () => {
  const story = commented();
  const other = SAID.replace('We are sorry that this happened.', 'We are very sorry that this happened.');
  const { main: _, ...room } = await openWarRoom(
    story.when({ type: 'draft.revise', basedOn: newest(story), text: other }, { by: 'social' }),
  );
  expect(room.user).toBeTruthy();
  const row = within(card()).getByRole('listitem');
  expect(row.textContent).toContain('about words that changed since Holding statement 1.1');
  expect(within(row).getByText('very').tagName).toBe('INS');
  expect(within(row).queryByRole('button', { name: /^Go to/ })).toBeNull();
});

it('a press leads to the sentence, which is marked on the page', async () => {
  const { user } = await openWarRoom(commented());
  await user.click(within(card()).getByRole('button', { name: /Go to sentence 2$/ }));
  const page = screen.getByRole('textbox', { name: 'The words of the statement' });
  expect(document.activeElement).toBe(page);
  const marked = [...page.querySelectorAll('[class*=marked]')].map((one) => one.textContent).join('');
  expect(marked).toBe(SORRY);
});

it('signers comment while they look, and the sign-off says whose comments are open', async () => {
  const { user, main } = await openWarRoom(commented(leaveStage(cited(), 'approve')));
  expect(card().textContent).toContain('signs as');
  main.chooseMenu('comment.make');
  await within(card()).findByRole('form', { name: 'Comment on a sentence' });
  await user.click(screen.getByRole('button', { name: 'Open sign-off' }));
  const signOff = await screen.findByRole('dialog', { name: 'Sign-off' });
  const beside = within(signOff).getByRole('region', { name: 'Comments on sentences' });
  expect(beside.textContent).toContain('1 open comment');
  expect(beside.textContent).toContain('Dan Roth signs as');
  expect(beside.textContent).toContain('Say it warmer.');
});
