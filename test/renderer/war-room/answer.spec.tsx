import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { alarmRaised, briefed, clearStage, drafting, followingUp, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const ANSWER = 'About 40,000, and no payment data.';

function answered(story: Story = briefed(), answer = ANSWER): Story {
  const asked = story.when({
    type: 'ask.raise',
    personId: 'chief',
    question: 'How many accounts?',
    withinMs: 300_000,
  });
  const askId = asked.state.asks.at(-1)?.askId ?? '';
  return asked.when({ type: 'ask.answer', askId, answer });
}

const card = () => screen.getByRole('region', { name: 'Known' });

it('an answer goes into the brief with one press, and the line says whose answer it is', async () => {
  const { user, main, incidentId } = await openWarRoom(answered());
  const take = screen.getByRole('button', { name: 'Take the answer of Femi Adeyemi into Known' });
  await user.click(take);
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'fact.recorded',
      data: { status: 'confirmed', text: ANSWER, askId: expect.any(String) },
    }),
  );
  const line = await within(card()).findByText(ANSWER);
  expect(line.closest('li')?.textContent).toMatch(/answered by Femi Adeyemi at 10:30/);
  const panel = screen.getByRole('region', { name: 'What we know' });
  expect(panel.textContent).toMatch(/answered by Femi Adeyemi at 10:30/);
  expect(take.getAttribute('aria-disabled')).toBe('true');
});

it('a yes is put as a whole sentence before it becomes a fact, with its question at hand', async () => {
  const { user, main, incidentId } = await openWarRoom(answered(briefed(), 'Yes, closed at 13:31.'));
  await user.click(screen.getByRole('button', { name: 'Take the answer of Femi Adeyemi into Known…' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^From the answer of/ }));
  expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('ask.answered');
  expect(dialog.getByText('How many accounts?')).toBeTruthy();
  const field = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'The line' });
  expect(field.value).toBe('Closed at 13:31.');
  const warning = /^Nobody sees the question beside this line\./;
  expect(dialog.getByText(warning)).toBeTruthy();
  await user.clear(field);
  await user.type(field, 'The way in was closed at 13:31.');
  expect(dialog.queryByText(warning)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Add to the brief' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'fact.recorded',
      data: { text: 'The way in was closed at 13:31.', askId: expect.any(String) },
    }),
  );
});

it('other words of a fact from an answer are not of that answer until somebody says so', async () => {
  const { user } = await openWarRoom(answered());
  await user.click(screen.getByRole('button', { name: 'Take the answer of Femi Adeyemi into Known' }));
  await user.click(await within(card()).findByRole('button', { name: `Put otherwise: ${ANSWER}` }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Put it otherwise' }));
  const source = dialog.getByLabelText<HTMLInputElement>('Source');
  expect(source.value).toBe('');
  await user.click(dialog.getByRole('button', { name: 'Same source: the answer of Femi Adeyemi' }));
  expect(source.value).toBe('the answer of Femi Adeyemi');
});

it('a part of an answer is cut out in a dialog that keeps what was typed, and goes where it belongs', async () => {
  const { user, main, incidentId } = await openWarRoom(answered());
  const open = () =>
    user.click(screen.getByRole('button', { name: 'Take a part of the answer of Femi Adeyemi' }));
  await open();
  const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The line' });
  expect((await field()).value).toBe(ANSWER);
  await user.clear(await field());
  await user.type(await field(), 'No payment data.');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open();
  expect((await field()).value).toBe('No payment data.');
  await user.click(screen.getByRole('radio', { name: 'Not known' }));
  await user.click(screen.getByRole('button', { name: 'Add to the brief' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      data: { column: 'notKnown', text: 'No payment data.' },
    }),
  );
});

it('a question without an answer offers nothing to take', async () => {
  const story = alarmRaised().when({
    type: 'ask.raise',
    personId: 'chief',
    question: 'How many accounts?',
    withinMs: 300_000,
  });
  await openWarRoom(story);
  expect(screen.queryByRole('button', { name: /^Take the answer/ })).toBeNull();
});

it('an answer that nobody took is offered beside what is known in every other stage, until it is taken', async () => {
  const { user, main, incidentId } = await openWarRoom(answered(drafting()));
  const panel = () => screen.getByRole('region', { name: 'What we know' });
  const take = () =>
    within(panel()).queryByRole('button', { name: 'Take the answer of Femi Adeyemi into Not known' });
  expect(within(panel()).getByText(ANSWER)).toBeTruthy();
  const lines = within(panel()).getAllByRole('listitem').length - 1;
  expect(panel().textContent).toContain(
    `known of ${lines === 1 ? '1 line' : `${lines} lines`} · 1 answer not taken`,
  );
  await user.click(take()!);
  await waitFor(() =>
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({ data: { column: 'notKnown' } }),
  );
  await waitFor(() => expect(take()).toBeNull());
  expect(panel().textContent).toMatch(/not known.*answered by Femi Adeyemi/);
});

it('an answer of which a part was taken stays as partly taken, until somebody says that this was all', async () => {
  const { user } = await openWarRoom(answered(drafting()));
  const panel = () => screen.getByRole('region', { name: 'What we know' });
  const takePart = async (text: string, isAll: boolean) => {
    await user.click(
      within(panel()).getByRole('button', { name: 'Take a part of the answer of Femi Adeyemi' }),
    );
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The line' });
    await user.clear(field);
    await user.type(field, text);
    if (isAll) await user.click(screen.getByRole('checkbox', { name: /^That is all/ }));
    await user.click(screen.getByRole('button', { name: 'Add to the brief' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  };
  await takePart('One part', false);
  expect(panel().textContent).toContain('1 answer partly taken');
  expect(within(panel()).getByText(ANSWER)).toBeTruthy();
  expect(within(panel()).queryByRole('button', { name: /into Not known$/ })).toBeNull();
  await takePart('Other part', true);
  expect(panel().textContent).not.toContain('partly taken');
});

it('an answer that nobody took stays in sight however long ago it came', async () => {
  await openWarRoom(answered(drafting()), { afterMs: 60 * 60_000 });
  expect(screen.getByRole('button', { name: 'Take the answer of Femi Adeyemi into Not known' })).toBeTruthy();
});

it('the panel of a closed incident says the same an hour later', async () => {
  const asked = answered(followingUp());
  const story = clearStage(asked).when({ type: 'incident.close', reason: 'Nothing is owed to anyone.' });
  await openWarRoom(story, { afterMs: 60 * 60_000 });
  const panel = screen.getByRole('region', { name: 'What we know' });
  expect(within(panel).getByText(ANSWER)).toBeTruthy();
  expect(panel.textContent).toContain('1 answer not taken');
  expect(within(panel).queryByRole('button', { name: /^Take the answer/ })).toBeNull();
});

it('the answers that nobody took are offered, the newest first, whatever was asked last', async () => {
  const questions = ['one', 'two', 'three', 'four'];
  const asked = questions.reduce(
    (story, question) => story.when({ type: 'ask.raise', personId: 'chief', question, withinMs: 300_000 }),
    drafting(),
  );
  const ids = asked.state.asks.slice(-4).map(({ askId }) => askId);
  const answer = (story: Story, index: number) =>
    story.when({ type: 'ask.answer', askId: ids[index] ?? '', answer: `To question ${questions[index]}.` });
  const { append } = await openWarRoom(answer(asked, 3));
  const offered = () =>
    within(screen.getByRole('region', { name: 'What we know' }))
      .queryAllByText(/^To question/)
      .map((one) => one.textContent);
  expect(offered()).toEqual(['To question four.']);
  const all = [0, 2, 1].reduce(answer, answer(asked, 3));
  await append(all);
  expect(offered()).toEqual(['two', 'three', 'one', 'four'].map((one) => `To question ${one}.`));
});
