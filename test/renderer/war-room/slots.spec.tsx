import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { drafting } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';
import { wordsOnPage, writeWords } from '../support/words-page.ts';

const note = () => screen.getByLabelText('Note to the log') as HTMLTextAreaElement;
/** Longer than the window waits before it places a focus that nobody placed. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 120));

beforeEach(() => localStorage.clear());

async function withSlots(text: string) {
  const opened = await openWarRoom(drafting());
  await writeWords(text);
  return opened;
}

describe('filling slots with the keyboard', () => {
  it('leads from each slot to the next, and round to one that was passed over', async () => {
    const { user } = await withSlots('{{one}} {{two}} {{three}}');
    await user.click(screen.getByLabelText('two'));
    await user.keyboard('Second{Enter}Third{Enter}');
    await settled();
    expect(document.activeElement).toBe(screen.getByLabelText('one'));
    await user.keyboard('First');
    await user.click(screen.getByRole('button', { name: 'Fill: one' }));
    expect(wordsOnPage()).toBe('First Second Third');
  });

  it('never lets what is typed on after the last one become a shortcut or a note', async () => {
    const { user, main, incidentId } = await withSlots('On {{day}}.');
    const before = main.logs.get(incidentId)?.length;
    await user.click(screen.getByLabelText('day'));
    await user.keyboard('Monday{Enter}');
    await settled();
    await user.keyboard('November{Enter}');
    expect(document.activeElement).not.toBe(note());
    expect(main.logs.get(incidentId)?.length).toBe(before);
    await user.click(document.body);
    await user.keyboard('n');
    expect(document.activeElement).toBe(note());
  });
});
