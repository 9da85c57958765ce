import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { approveAll, clearStage, leaveStage, released, worded } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const SAYS_NEXT = 'We are sorry. Our next update will be here at 11:05 (GMT).';

/** In publish: signed, and nothing is out. */
const signed = () => leaveStage(approveAll(leaveStage(worded(SAYS_NEXT), 'approve')), 'publish');

describe('a time that the signed words promise, before anything is out', () => {
  it('is proposed as it stands in them, and another one is warned about', async () => {
    const { user, main, incidentId } = await openWarRoom(signed());
    const form = within(screen.getByRole('form', { name: 'Promise the next word' }));
    expect(form.getByText('as signed: 11:05 (GMT)')).toBeTruthy();
    expect(form.getByDisplayValue('Next update by 11:05 (GMT).')).toBeTruthy();
    const minutes = form.getByRole<HTMLInputElement>('textbox', { name: 'In minutes' });
    const proposed = minutes.value;
    await user.clear(minutes);
    await user.type(minutes, '5');
    expect(form.getByText(/^The signed words promise the next word for 11:05/)).toBeTruthy();
    await user.clear(minutes);
    await user.type(minutes, proposed);
    await user.click(form.getByRole('button', { name: 'Promise it' }));
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'promise.made',
      data: { dueAt: Date.UTC(2026, 10, 19, 11, 5) },
    });
  });
});

function out() {
  return leaveStage(released(signed()), 'followUp');
}

describe('a time that the released words promise', () => {
  it('is proposed to the minute, and another one is warned about', async () => {
    const { user, main, incidentId } = await openWarRoom(out());
    const form = within(screen.getByRole('form', { name: 'Promise the next word' }));
    expect(form.getByText('the words: 11:05 (GMT)')).toBeTruthy();
    const minutes = form.getByRole<HTMLInputElement>('textbox', { name: 'In minutes' });
    const proposed = minutes.value;
    await user.clear(minutes);
    await user.type(minutes, '5');
    expect(form.getByText(/^The words that went out promise the next word for 11:05/)).toBeTruthy();
    await user.clear(minutes);
    await user.type(minutes, proposed);
    expect(form.queryByText(/^The words that went out promise/)).toBeNull();
    await user.click(form.getByRole('button', { name: 'Promise it' }));
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'promise.made',
      data: { dueAt: Date.UTC(2026, 10, 19, 11, 5) },
    });
  });

  it('stands under what is still open before closing, where one press promises it', async () => {
    const { user, main, incidentId } = await openWarRoom(clearStage(out()));
    const open = within(screen.getByRole('region', { name: 'Still open before closing' }));
    const [press] = open.getAllByText('Promise it');
    if (!press) throw new Error('no button');
    await user.click(press);
    expect(main.logs.get(incidentId)?.at(-1)).toMatchObject({
      type: 'promise.made',
      data: { dueAt: Date.UTC(2026, 10, 19, 11, 5) },
    });
    expect(screen.queryByRole('region', { name: 'Still open before closing' })).toBeNull();
  });
});
