import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { inReadingOrder } from '../../../shared/channel/reading-order.ts';
import { leaveStage, requested, type Story, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const QUESTION = 'Did anybody outside open the folder?';
const ANSWER = 'Yes, two addresses outside opened it.';

function answeredLate(story: Story): Story {
  const asked = story.when({ type: 'ask.raise', personId: 'legal', question: QUESTION, withinMs: 300_000 });
  const askId = asked.state.asks.at(-1)?.askId ?? '';
  return asked.when({ type: 'ask.answer', askId, answer: ANSWER });
}

async function openSignOff(story: Story) {
  const opened = await openWarRoom(story);
  await opened.user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  return { ...opened, card: await screen.findByRole('dialog', { name: 'Sign-off' }) };
}

it('says over the words and beside the decision that an answer came after them, and leads to it', async () => {
  const { card, user } = await openSignOff(answeredLate(requested()));
  const words = within(card).getByRole('region', { name: 'The words to approve' });
  expect(words.firstElementChild?.textContent).toContain(`1 answer. Dan Roth: “${ANSWER}”`);
  const leads = within(card).getAllByRole('button', { name: 'Read it' });
  expect(leads).toHaveLength(2);
  const beside = within(card).getByRole('complementary', { name: 'Beside the words' });
  const panel = within(beside).getAllByRole('region')[0] ?? card;
  expect(within(panel).getByRole('heading', { name: 'Came after these words' })).toBeTruthy();
  expect(within(panel).getByText(ANSWER)).toBeTruthy();
  await user.click(leads[1] ?? card);
  expect(document.activeElement?.contains(panel)).toBe(true);
});

it('says nothing of it where nothing came', async () => {
  const { card } = await openSignOff(requested());
  expect(within(card).queryByText(/^Came after these words/)).toBeNull();
});

it('begins with what the public will see, and ends with what our own people get', async () => {
  const story = worded();
  const channels = story.state.chart.context.playbook?.channels ?? [];
  const basedOn = story.state.statements[0]?.revisions.at(-1)?.revisionId ?? null;
  const variants = channels.map(({ id }) => ({ channel: id, lang: 'en', text: `We are sorry, on ${id}.` }));
  const command = { type: 'draft.revise', basedOn, text: 'We are sorry.', variants } as const;
  const { card } = await openSignOff(leaveStage(story.when(command, { by: 'social' }), 'approve'));
  const texts = within(card).getAllByRole('article');
  expect(texts.map((one) => one.textContent?.match(/We are sorry, on ([\w-]+)/)?.[1])).toEqual(
    inReadingOrder(channels).map(({ id }) => id),
  );
  expect(channels[0]?.internal).toBe(true);
});

it('is calm, and far from the decision, where a fact was only confirmed that the words say', async () => {
  const text = 'Some e-mail addresses were posted on a public forum this morning.';
  const told = { text, source: 'Security', happenedAt: null, learntAt: null } as const;
  const story = requested().when({ type: 'fact.record', status: 'confirmed', ...told });
  const { card } = await openSignOff(story);
  expect(within(card).queryByText(/^Came after these words/)).toBeNull();
  const panel = within(card).getByRole('region', { name: 'Confirmed since, as these words say' });
  expect(within(panel).getByText(text)).toBeTruthy();
});

it('is news where a fact was confirmed that the words do not say', async () => {
  const told = {
    text: 'Two people outside opened the folder.',
    source: 'Security',
    happenedAt: null,
    learntAt: null,
  } as const;
  const { card } = await openSignOff(requested().when({ type: 'fact.record', status: 'confirmed', ...told }));
  expect(within(card).getAllByText('Came after these words:')).toHaveLength(2);
  expect(within(card).getAllByText(/1 fact confirmed that they do not say\./)).toHaveLength(2);
});
