import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../shared/kernel.ts';
import {
  brokenStory,
  openedGlass,
  signedButChief,
  silentChief,
  wentOut,
} from '../../support/chain-stories.ts';
import { filled, inRoom } from '../../support/envelopes.ts';
import { drafting, leaveStage, requested } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

const MINUTE = 60_000;
const legal = (story: ReturnType<typeof requested>) =>
  story.state.approvals.at(-1)?.signers.find((one) => one.label === 'Legal')?.signerId ?? '';

/** Two people let the words go out without the chief executive. */
function brokenGlass() {
  const opened = openedGlass();
  const glassId = opened.state.glasses[0]?.glassId ?? '';
  return opened.when({ type: 'breakGlass.confirm', glassId }, { by: 'legal' });
}

afterEach(() => inRoom());

describe('a silent signer on the screen', () => {
  it('shows who gets the seat and when, beside the wait and on the seat', async () => {
    await openWarRoom(requested(), { afterMs: MINUTE });
    expect(screen.getAllByText(/Goes to Eva Brandt in 1:38\./).length).toBeGreaterThanOrEqual(2);
  });

  it('reads in the sign-off who gets the seat and when, and that nobody else can where that is so', async () => {
    const { main, user } = await openWarRoom(requested(), { afterMs: MINUTE });
    await user.click(screen.getByRole('button', { name: 'Open sign-off' }));
    const own = await screen.findByRole('dialog', { name: 'Sign-off' });
    expect(within(own).getByText(/^If you stay silent, the seat goes to Ben Osei in 1:3\d\.$/)).toBeTruthy();
    await user.click(within(own).getByRole('button', { name: 'Back to the room' }));
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
    await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
    expect(
      await screen.findByText('If you stay silent, no backup can take the seat: none is named in People.'),
    ).toBeTruthy();
  });

  it('takes the seat back with one press, and only who held it is offered that', async () => {
    const story = requested();
    const seat = { type: 'approval.escalate', signerId: legal(story) } as const;
    const handed = story.when(seat, { by: SYSTEM, afterMs: 3 * MINUTE });
    const { main, user } = await openWarRoom(handed);
    expect(screen.queryByRole('button', { name: 'Take the seat back: Legal' })).toBeNull();
    expect(screen.getByText('Held before by Dan Roth.')).toBeTruthy();
    main.registry = [...main.registry];
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
    await user.click(await screen.findByRole('button', { name: 'Take the seat back: Legal' }));
    expect([...main.logs.values()].at(-1)?.at(-1)).toMatchObject({ type: 'approval.takenBack', by: 'legal' });
  });
});

describe('the break of the glass on the screen', () => {
  it('is offered once the time is used up, needs a second person, and shows over the room and on the seats', async () => {
    const { main, user } = await openWarRoom(silentChief(), { afterMs: 5 * MINUTE });
    await user.click(screen.getByRole('button', { name: 'Break the glass…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Break the glass' });
    await user.type(within(dialog).getByRole('textbox'), 'It is on the evening news.');
    await user.click(within(dialog).getByRole('button', { name: 'Break the glass' }));
    await screen.findAllByText(/Ada Lind broke the glass\. A second person must confirm it\./);
    const confirm = screen.getByRole('button', { name: 'Confirm: let the words go out…' });
    expect(confirm.getAttribute('aria-disabled')).toBe('true');
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
    await user.click(await screen.findByRole('button', { name: 'Confirm: let the words go out…' }));
    const second = await screen.findByRole('dialog', { name: 'Confirm the broken glass' });
    await user.click(within(second).getByRole('button', { name: 'Let the words go out' }));
    expect(await screen.findAllByText('Skipped under break-glass')).toHaveLength(1);
    expect(screen.getByText(/Still to look: Femi Adeyemi\./)).toBeTruthy();
  });

  /** The sign-off of the skipped chief executive, in whatever stage the story is. */
  async function skippedSheet(story: ReturnType<typeof requested>): Promise<HTMLElement> {
    const { main, user } = await openWarRoom(story);
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
    const stages = within(screen.getByRole('navigation', { name: 'Stages' }));
    await user.click(stages.getByRole('button', { name: /^Approve/ }));
    await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
    return screen.findByRole('dialog', { name: 'Sign-off' });
  }

  it('says nothing in the sign-off of a seat that may go on, as the words may go out without it', async () => {
    const sheet = await skippedSheet(brokenGlass());
    expect(within(sheet).getByRole('timer', { name: /^Approve, over / })).toBeTruthy();
    expect(within(sheet).queryByText(/If you stay silent/)).toBeNull();
  });

  it('calls the clock in the sign-off by the stage that runs', async () => {
    const sheet = await skippedSheet(leaveStage(brokenGlass(), 'publish'));
    expect(within(sheet).getByRole('timer', { name: /^Publish, / })).toBeTruthy();
    expect(within(sheet).queryByText(/^Approve · /)).toBeNull();
    expect(within(sheet).queryByText(/If you stay silent/)).toBeNull();
  });

  it('is not offered while the signers have time', async () => {
    await openWarRoom(requested());
    expect(screen.queryByRole('button', { name: 'Break the glass…' })).toBeNull();
  });

  it('is acknowledged in Publish already, from the card or from the wait', async () => {
    const { main, user } = await openWarRoom(leaveStage(brokenGlass(), 'publish'));
    const card = screen.getByRole('region', { name: 'Have the skipped signers look' });
    expect(within(card).getByRole('button', { name: 'Femi Adeyemi: I have looked' })).toBeTruthy();
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
    await user.click(screen.getByRole('button', { name: 'I have looked: Femi Adeyemi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Femi Adeyemi looks at what may go out' });
    await user.type(within(dialog).getByRole('textbox'), 'They can stand.');
    await user.click(within(dialog).getByRole('button', { name: 'I have looked' }));
    expect(await within(card).findByText('They can stand.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I have looked: Femi Adeyemi' })).toBeNull();
  });

  it('leaves in follow-up what each skipped signer said, and no banner once all have looked', async () => {
    await openWarRoom(brokenStory());
    const card = screen.getByRole('region', { name: 'The skipped signers looked' });
    expect(within(card).getAllByText('They can stand.')).toHaveLength(1);
    expect(screen.queryByText(/Still to look/)).toBeNull();
  });
});

describe('the words past the signers', () => {
  /** The time of the chief executive is used up over words of which one channel has its own. */
  function silentOverTwo() {
    const ownWords = { channel: 'sms', lang: 'en', text: 'Short words for the feed.' };
    const story = drafting();
    const text = 'Long words for everybody.';
    const worded = story.when(
      { type: 'draft.revise', basedOn: null, text, variants: [ownWords] },
      { by: 'social', afterMs: MINUTE },
    );
    return signedButChief(leaveStage(worded, 'approve'));
  }

  it('are read channel by channel by whoever breaks the glass, confirms it, or looks afterwards', async () => {
    const { main, user } = await openWarRoom(silentOverTwo(), { afterMs: 5 * MINUTE });
    const open = async (button: string, title: string) => {
      await user.click(await screen.findByRole('button', { name: button }));
      const dialog = await screen.findByRole('dialog', { name: title });
      const words = within(dialog).getByRole('region', { name: 'These exact words' });
      expect(within(words).getByText('Long words for everybody.')).toBeTruthy();
      expect(within(words).getByText('Short words for the feed.')).toBeTruthy();
      return dialog;
    };
    const first = await open('Break the glass…', 'Break the glass');
    await user.type(within(first).getByRole('textbox'), 'It is on the evening news.');
    await user.click(within(first).getByRole('button', { name: 'Break the glass' }));
    await screen.findAllByText(/A second person must confirm it\./);
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'legal' } });
    await open('Confirm: let the words go out…', 'Confirm the broken glass');
  });

  it('are read by a skipped signer before they say whether they can stand', async () => {
    const { main, user } = await openWarRoom(wentOut(silentOverTwo()));
    await main.request('send', { to: 'registry', command: { type: 'keyboard.take', personId: 'chief' } });
    const look = await screen.findByRole('button', { name: 'Femi Adeyemi: I have looked' });
    await waitFor(() => expect(look.getAttribute('aria-disabled')).not.toBe('true'));
    await user.click(look);
    const dialog = await screen.findByRole('dialog', { name: 'Femi Adeyemi looks at what went out' });
    const words = within(dialog).getByRole('region', { name: 'These exact words' });
    expect(within(words).getByText('Long words for everybody.')).toBeTruthy();
    expect(within(words).getByText('Short words for the feed.')).toBeTruthy();
  });
});

describe('words from an envelope on the screen', () => {
  it('say who stands behind them, and that the way leads straight to publish', async () => {
    await openWarRoom(filled());
    expect(screen.getByRole('button', { name: 'Go to Publish' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go to Approve' })).toBeNull();
    expect(
      screen.getByRole('heading', {
        name: 'Approved by a standing consent. Going on leads straight to Publish.',
      }),
    ).toBeTruthy();
    expect(screen.getByText(/Approved by the standing consent of Ada Lind and Dan Roth\./)).toBeTruthy();
  });
});
