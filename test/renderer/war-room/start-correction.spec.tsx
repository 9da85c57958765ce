import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { citedOut, LEAKED, withdrawnUnder } from '../../support/fact-story.ts';
import { approveAll, briefed, drafting, leaveStage, type Story } from '../../support/given.ts';
import { outOn } from '../../support/three-ways-story.ts';
import { halfTiedOut } from '../../support/untied-story.ts';
import { openWarRoom } from '../support/war-room.ts';

const next = () => within(screen.getByRole('region', { name: 'The next statement' }));
const start = () => next().getByRole('button', { name: 'Start: Correction' });
const dialogOf = async () => within(await screen.findByRole('dialog', { name: 'Start a correction' }));
const FACT = 'About 300 customers are in the file.';

it('the correction of a fact that fell is started from the next statement as from above the words', async () => {
  const { user, main, incidentId } = await openWarRoom(withdrawnUnder());
  expect(next().getByRole<HTMLInputElement>('radio', { name: FACT }).checked).toBe(true);
  await user.click(start());
  const dialog = await dialogOf();
  expect(dialog.getByText(/becomes an author of the correction and cannot sign it\.$/)).toBeTruthy();
  expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: LEAKED }).checked).toBe(true);
  const types = () => main.logs.get(incidentId)?.map(({ type }) => type) ?? [];
  const before = types().length;
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await waitFor(() =>
    expect(types().slice(before)).toEqual(['statement.started', 'correction.opened', 'draft.revised']),
  );
});

it('where nothing fell, the dialog asks which of the sentences that are out was wrong, and none is ticked', async () => {
  const { user, main, incidentId } = await openWarRoom(citedOut());
  expect(next().queryByRole('radio')).toBeNull();
  await user.click(start());
  const dialog = await dialogOf();
  expect(main.logs.get(incidentId)?.at(-1)?.type).not.toBe('statement.started');
  const box = dialog.getByRole<HTMLInputElement>('checkbox', { name: LEAKED });
  expect(box.checked).toBe(false);
  expect(dialog.getByText('Choose at least one sentence that was wrong.')).toBeTruthy();
  await user.click(box);
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await waitFor(() =>
    expect(main.logs.get(incidentId)).toContainEqual(
      expect.objectContaining({
        type: 'correction.opened',
        data: expect.objectContaining({ words: [LEAKED] }),
      }),
    ),
  );
});

it('says of a statement without any saved words that none of it wait', async () => {
  const empty = withdrawnUnder().when({ type: 'statement.start', kind: 'update' });
  const { user } = await openWarRoom(empty);
  await user.click(screen.getByRole('button', { name: `Start the correction: ${FACT}` }));
  const dialog = await dialogOf();
  expect(dialog.getByText(/No words of it are saved, so none wait\./)).toBeTruthy();
  expect(dialog.queryByText(/Its saved words wait/)).toBeNull();
});

it('what leans on a fact is led to when it is asked for', async () => {
  const { user } = await openWarRoom(withdrawnUnder());
  const led: Element[] = [];
  Element.prototype.scrollIntoView = function lead() {
    led.push(this);
  };
  await user.click(screen.getByRole('button', { name: `Which lean on: ${FACT}` }));
  const places = screen.getByRole('group', { name: `What leans on: ${FACT}` });
  expect(document.activeElement).toBe(places);
  expect(led).toContain(screen.getByRole('region', { name: 'Words lean on what is not confirmed' }));
});

it('words on the page that are in no revision are told as that', async () => {
  await openWarRoom(withdrawnUnder().when({ type: 'statement.start', kind: 'update' }));
  expect(screen.getByText(/No revision is saved yet\.$/)).toBeTruthy();
});

const CODE = 'Batch DB4417 of the carrot pots may hold glass.';
const SHOPS = 'The batch was sold in 14 of our shops.';

/** Both facts are out in one text, and both are withdrawn: the code, then the number of shops. */
function bothFell(): Story {
  const confirm = (story: Story, text: string) =>
    story.when({
      ...{ type: 'fact.record', status: 'confirmed', text, source: 'The warehouse' },
      ...{ happenedAt: null, learntAt: null },
    });
  const known = confirm(confirm(briefed(), CODE), SHOPS);
  const drafted = leaveStage(known, 'draft').when(
    { type: 'draft.revise', basedOn: null, text: `${CODE} ${SHOPS}` },
    { by: 'social', afterMs: 60_000 },
  );
  return known.state.facts.slice(-2).reduce(
    (story, { factId }) =>
      story.when(
        {
          ...{ type: 'fact.change', factId, to: 'withdrawn', learntAt: null },
          reason: 'The warehouse looked again.',
        },
        { afterMs: 10_000 },
      ),
    halfTiedOut(drafted),
  );
}

it('one correction takes back what leans on each fact that fell, and each sentence can be left out of it', async () => {
  const { user, main, incidentId } = await openWarRoom(bothFell());
  await user.click(screen.getByRole('button', { name: `Start the correction: ${SHOPS}` }));
  const dialog = await dialogOf();
  const groups = dialog.getAllByRole('group', {
    name: /^What was wrong, and is quoted, as this is withdrawn: /,
  });
  expect(groups.map((one) => within(one).getAllByRole('checkbox').length)).toEqual([1, 1]);
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('draft.revised'));
  const opened = main.logs.get(incidentId)?.find(({ type }) => type === 'correction.opened');
  expect(opened?.data).toMatchObject({ words: [SHOPS, CODE] });
  expect(screen.queryByRole('region', { name: 'Words lean on what is not confirmed' })).toBeNull();
});

it('a correction is begun for the fact of which something is taken back, and the rest stays for its own reason', async () => {
  const story = bothFell();
  const { user, main, incidentId } = await openWarRoom(story);
  const [code, shops] = story.state.facts.slice(-2).map(({ factId }) => factId);
  await user.click(screen.getByRole('button', { name: `Start the correction: ${SHOPS}` }));
  const dialog = await dialogOf();
  await user.click(dialog.getByRole('checkbox', { name: SHOPS }));
  await user.type(
    dialog.getByRole('textbox', { name: `Why does it stay? ${SHOPS}` }),
    'It is counted again.',
  );
  await user.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('sentence.kept'));
  const events = main.logs.get(incidentId) ?? [];
  expect(events.find(({ type }) => type === 'correction.opened')?.data).toMatchObject({
    ...{ words: [CODE], factId: code },
  });
  expect(events.at(-1)?.data).toMatchObject({ words: SHOPS, factId: shops });
});

const shopClosed = (shop: number) => `Our shop ${shop} is closed until the count is done.`;

/** One text of more sentences than one correction takes back is out on a channel that has room for it. */
function muchOut(): Story {
  const text = Array.from({ length: 101 }, (_, shop) => shopClosed(shop + 1)).join(' ');
  const all = drafting().state.chart.context.playbook?.channels ?? [];
  const without = all.filter(({ id }) => id !== 'web-statement').map(({ id }) => id);
  const words = drafting().when({ type: 'draft.revise', basedOn: null, text, without }, { by: 'social' });
  const publish = leaveStage(approveAll(leaveStage(words, 'approve')), 'publish');
  return leaveStage(outOn(publish, 'web-statement'), 'followUp');
}

it('asks which sentence was wrong also where more are out than one correction takes back', async () => {
  const { user, main, incidentId } = await openWarRoom(muchOut());
  expect(start().getAttribute('aria-disabled')).toBe('false');
  await user.click(start());
  const dialog = await dialogOf();
  expect(dialog.getAllByText('Choose at least one sentence that was wrong.').length).toBeGreaterThan(0);
  fireEvent.click(dialog.getByRole('checkbox', { name: shopClosed(77) }));
  fireEvent.click(dialog.getByRole('button', { name: 'Start it in Draft' }));
  await waitFor(() => expect(main.logs.get(incidentId)?.at(-1)?.type).toBe('draft.revised'));
  const opened = main.logs.get(incidentId)?.find(({ type }) => type === 'correction.opened');
  expect(opened?.data).toMatchObject({ words: [shopClosed(77)] });
});
