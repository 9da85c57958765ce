import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { alarmRaised, closed } from '../support/given.ts';
import { openWindow, withRoom } from './support/open-window.tsx';

let windows = 0;

/** The page that looks back at an ended incident. */
async function openReview(story = closed()) {
  windows += 1;
  const incidentId = `review-${windows}`;
  const opened = await openWindow((main) => {
    withRoom(main).logs.set(incidentId, story.events);
  }, `/incident/${incidentId}/review`);
  return { ...opened, incidentId, story };
}

async function begun() {
  const opened = await openReview();
  await opened.user.click(await screen.findByRole('button', { name: 'Begin the hot wash' }));
  await screen.findByText('0 of 18 questions answered. No action is open.');
  return opened;
}

const reveal = async ({ user }: Awaited<ReturnType<typeof begun>>) =>
  user.click(screen.getByRole('button', { name: 'Show what the log says' }));

describe('looking back at an incident', () => {
  it('keeps what the log says out of sight until the reviewer has written an answer or wants to see it', async () => {
    const { user } = await begun();
    expect(screen.queryByText(/^Somebody here first knew at/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Confirm it as the answer' })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'The answer' }), 'The night desk knew.');
    expect(screen.queryByText(/^Somebody here first knew at/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText(/^Somebody here first knew at 10:27:00/)).toBeTruthy();
  });

  it('shows it on a press, keeps that for whoever pressed, and folds the next question all the same', async () => {
    const opened = await begun();
    await reveal(opened);
    expect(screen.getByText(/^Somebody here first knew at 10:27:00/)).toBeTruthy();
    const questions = within(screen.getByRole('navigation', { name: 'Questions' })).getAllByRole('button');
    await opened.user.click(questions[1] as HTMLElement);
    expect(screen.queryByRole('button', { name: 'Confirm it as the answer' })).toBeNull();
    await opened.user.click(questions[0] as HTMLElement);
    expect(screen.getByText(/^Somebody here first knew at 10:27:00/)).toBeTruthy();
  });

  it('begins nothing while the incident runs, and says so', async () => {
    await openReview(alarmRaised());
    const begin = await screen.findByRole('button', { name: 'Begin the hot wash' });
    expect(begin.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(begin.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
      /^This incident is still running/,
    );
  });

  it('asks eighteen questions and offers what the log says to one, with entries that lead to the replay', async () => {
    const opened = await begun();
    const { incidentId, story } = opened;
    await reveal(opened);
    const questions = within(screen.getByRole('navigation', { name: 'Questions' }));
    expect(questions.getAllByRole('button')).toHaveLength(18);
    const draft = within(screen.getByRole('region', { name: /What the log says/ }));
    expect(draft.getByText(/^Somebody here first knew at 10:27:00/)).toBeTruthy();
    const release = story.events.findIndex(({ type }) => type === 'release.recorded');
    const links = draft.getAllByRole('link').map((one) => one.getAttribute('href'));
    expect(links).toEqual([
      `#/incident/${incidentId}/replay/1`,
      `#/incident/${incidentId}/replay/${release + 1}`,
    ]);
  });

  it('opens the replay where the entry stands', async () => {
    const opened = await begun();
    const { user, story } = opened;
    await reveal(opened);
    const release = story.events.findIndex(({ type }) => type === 'release.recorded');
    await user.click(
      screen.getByRole('link', { name: new RegExp(` #${release}, the entry in the replay$`) }),
    );
    const scrubber = await screen.findByRole('slider', { name: 'Step through the log' });
    expect(scrubber.getAttribute('aria-valuenow')).toBe(String(release));
  });

  it('takes what the log says as the answer when it is confirmed, and names who did', async () => {
    const opened = await begun();
    const { user, main } = opened;
    await reveal(opened);
    await user.click(screen.getByRole('button', { name: 'Confirm it as the answer' }));
    expect(await screen.findByText(/^Ada Lind confirmed what the log says at/)).toBeTruthy();
    expect(screen.getByText('1 of 18 questions answered. No action is open.')).toBeTruthy();
    expect(main.reviews.events.at(-1)).toMatchObject({ type: 'review.answered', data: { asDrafted: true } });
    expect(
      screen.getByRole('button', { name: 'Confirm it as the answer' }).getAttribute('aria-disabled'),
    ).toBe('true');
  });

  it('takes the draft over to be edited, with its entries', async () => {
    const opened = await begun();
    const { user, main } = opened;
    await reveal(opened);
    await user.click(screen.getByRole('button', { name: 'Take it over and edit' }));
    const answer = screen.getByRole('textbox', { name: 'The answer' });
    await user.type(answer, ' The night desk knew first.');
    await user.click(screen.getByRole('button', { name: 'Save the answer' }));
    expect(await screen.findByText(/^Ada Lind answered at/)).toBeTruthy();
    const { data } = main.reviews.events.at(-1) ?? {};
    expect(data).toMatchObject({ asDrafted: false, questionId: 'first-known' });
    expect(data).toHaveProperty('text', expect.stringMatching(/The night desk knew first\.$/));
    expect(data).toHaveProperty('cited', expect.arrayContaining([0]));
  });

  it('refuses an entry that is not in the log, in plain sight, and keeps what was typed', async () => {
    const { user } = await begun();
    await user.click(screen.getByRole('button', { name: /^14/ }));
    expect(screen.getByText(/^The log cannot say this/)).toBeTruthy();
    await user.type(screen.getByRole('textbox', { name: 'The answer' }), 'Respectful.');
    await user.type(screen.getByRole('textbox', { name: 'Rests on the entries' }), '9999');
    expect(screen.getAllByText(/there is no position 9999\.$/).length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: 'Save the answer' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
    await user.click(screen.getByRole('button', { name: /^1 ?When did the first person/ }));
    await user.click(screen.getByRole('button', { name: /^14/ }));
    expect(screen.getByRole('textbox', { name: 'The answer' })).toHaveProperty('value', 'Respectful.');
  });

  it('keeps comments apart from the answers', async () => {
    const { user, main } = await begun();
    await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'The clock was wrong that day.');
    await user.click(screen.getByRole('button', { name: 'Add the comment' }));
    const comments = within(await screen.findByRole('list', { name: 'Comments' }));
    expect(comments.getByText('The clock was wrong that day.')).toBeTruthy();
    expect(screen.getByText('0 of 18 questions answered. No action is open.')).toBeTruthy();
    expect(main.logs.get('gone')).toBeUndefined();
  });

  it('is finished: the answers stand and the forms are gone', async () => {
    const opened = await begun();
    const { user } = opened;
    await reveal(opened);
    await user.click(screen.getByRole('button', { name: 'Confirm it as the answer' }));
    await user.click(await screen.findByRole('button', { name: 'Finish it' }));
    expect(await screen.findByText(/· finished$/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'The answer' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Finish it' })).toBeNull();
  });

  it('is reached from the page of the ended incident and from the menu of actions', async () => {
    const { incidentId } = await openReview();
    window.location.hash = `#/incident/${incidentId}`;
    const link = await screen.findByRole('link', { name: 'Review it' });
    expect(link.getAttribute('href')).toBe(`#/incident/${incidentId}/review`);
  });
});

describe('what comes of a review', () => {
  async function findings() {
    const opened = await begun();
    await opened.user.click(screen.getByRole('button', { name: 'Findings and actions' }));
    return opened;
  }

  it('notes what is to be kept and what is to be changed', async () => {
    const { user, main } = await findings();
    const form = within(screen.getByRole('form', { name: 'Note a finding' }));
    await user.click(form.getByRole('radio', { name: 'Change' }));
    await user.type(
      form.getByRole('textbox', { name: 'What is to be kept or changed' }),
      'The second template.',
    );
    await user.click(form.getByRole('button', { name: 'Note the finding' }));
    const list = within(await screen.findByRole('list', { name: 'Findings' }));
    expect(list.getByText('The second template.')).toBeTruthy();
    expect(main.reviews.events.at(-1)?.data).toMatchObject({ kind: 'change', questionId: null });
  });

  it('agrees on an action with an owner and a day, and does it', async () => {
    const { user } = await findings();
    const form = within(screen.getByRole('form', { name: 'Agree on an action' }));
    await user.type(form.getByRole('textbox', { name: 'What is done' }), 'Drill the night desk.');
    expect(
      form.getAllByText('Choose who does it: an action needs an owner of this room.').length,
    ).toBeGreaterThan(0);
    await user.click(form.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: 'Cleo Marsh' }));
    const day = form.getByLabelText('Due on');
    await user.type(day, '2199-12-31');
    await user.click(form.getByRole('button', { name: 'Agree on it' }));
    const row = within(await screen.findByRole('row', { name: /Drill the night desk\./ }));
    expect(row.getByText('Cleo Marsh')).toBeTruthy();
    expect(row.getByText('Tue 31 Dec 2199')).toBeTruthy();
    expect(row.getByText('open')).toBeTruthy();
    await user.click(row.getByRole('button', { name: 'Done: Drill the night desk.' }));
    expect(await row.findByText('done')).toBeTruthy();
  });

  it('lays the incident beside the last of the same playbook, drills marked', async () => {
    const { user, main } = await begun();
    const drill = closed().events.map((event) =>
      event.type === 'incident.opened'
        ? { ...event, data: { ...event.data, drill: true, number: 12, title: 'The autumn drill' } }
        : event,
    );
    main.append('other-drill', drill);
    await user.click(screen.getByRole('button', { name: 'Beside others' }));
    const column = await screen.findByRole('columnheader', { name: /12 · The autumn drill/ });
    expect(column.textContent).toContain('DRILL');
    const row = within(screen.getByRole('row', { name: /^First awareness to first words/ }));
    const [here, there] = row.getAllByRole('cell').map((one) => one.textContent);
    expect(here).toBe(there);
  });
});

describe('the page of reviews', () => {
  it('counts the work of the month in which it happened, from the logs, without drills', async () => {
    const { user } = await openWindow((main) => {
      withRoom(main).logs.set('month-1', closed().events);
    }, '/reviews');
    expect(await screen.findByRole('heading', { name: 'Reviews' })).toBeTruthy();
    expect(screen.getByText(/^Minutes saved are not on this sheet/)).toBeTruthy();
    const sheetName = () => screen.getByRole('table', { name: /^Work in/ }).getAttribute('aria-label');
    // The story happens in November 2026, wherever the calendar of this computer stands.
    for (let i = 0; sheetName() !== 'Work in November 2026' && i < 1200; i++) {
      const later = Date.parse(`1 ${sheetName()?.slice(8)} UTC`) > Date.UTC(2026, 10, 1);
      await user.click(screen.getByRole('button', { name: later ? 'Month before' : 'Month after' }));
    }
    expect(await screen.findByText('Counted from 1 incident.')).toBeTruthy();
    const row = screen.getByRole('row', { name: /Revisions written/ });
    expect(within(row).getAllByRole('cell')[0]?.textContent).toBe('1');
  });
});

describe('the log of the reviews', () => {
  it('tells every entry in a sentence and offers what reviewers wrote for erasing', async () => {
    const { user } = await begun();
    await user.type(screen.getByRole('textbox', { name: 'Your comment' }), 'A long night.');
    await user.click(screen.getByRole('button', { name: 'Add the comment' }));
    await screen.findByRole('list', { name: 'Comments' });
    window.location.hash = '#/reviews/log';
    expect(await screen.findByText(/commented: A long night\./)).toBeTruthy();
    expect(screen.getByText(/began the hot wash of incident review-/)).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /erase/i }).length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: 'Evidence pack…' })).toBeNull();
  });
});
