import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { approvalSentence } from '../../../renderer/features/approve/standing.ts';
import { approveAll, approveIn, clearStage, leaveStage, requested, type Story } from '../../support/given.ts';
import { openWarRoom } from '../support/war-room.ts';

function signedBy(story: Story, count: number): Story {
  const seats = story.state.approvals.at(-1)?.signers ?? [];
  return seats.slice(0, count).reduce((told, { signerId }) => approveIn(told, signerId), story);
}

function sentenceAfter(count: number): string {
  const request = signedBy(requested(), count).state.approvals.at(-1);
  return request ? approvalSentence(request, false) : '';
}

describe('the sentence over the words to sign', () => {
  it('counts who has approved these exact words, and who has not', () => {
    expect(sentenceAfter(0)).toBe('Nobody has approved these words yet. Three to go.');
    expect(sentenceAfter(1)).toBe('One has approved these exact words. Two to go.');
    expect(sentenceAfter(2)).toBe('Two have approved these exact words. One to go.');
    expect(sentenceAfter(3)).toBe('All three have approved these exact words.');
  });
});

const approve = (card: HTMLElement) => within(card).getByRole('button', { name: /^Approve these words/ });

async function openSignOff(user: Awaited<ReturnType<typeof openWarRoom>>['user']): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Open sign-off' }));
  return screen.findByRole('dialog', { name: 'Sign-off' });
}

describe('a revision of words the signer has seen', () => {
  const FIRST_READ = 'Web statement and 8 more';
  const WORDS = 'We are sorry: some e-mail addresses were posted on a public forum this morning.';

  /** The lead looked at 1.1 and legal rejected it; 1.2 was never put to anybody; 1.3 is. */
  function again(): Story {
    const story = requested();
    const [lead, legal] = story.state.approvals.at(-1)?.signers ?? [];
    const revisionId = story.state.approvals.at(-1)?.revisionId ?? '';
    const seat = (one: typeof lead) => ({ revisionId, signerId: one?.signerId ?? '' });
    const rejected = story
      .when({ type: 'approval.see', ...seat(lead) }, { by: 'lead' })
      .when({ type: 'approval.reject', ...seat(legal), reason: 'Say fewer.' }, { by: 'legal' });
    const words = (told: Story, text: string) =>
      told.when(
        {
          type: 'draft.revise',
          basedOn: told.state.statements[0]?.revisions.at(-1)?.revisionId ?? null,
          text,
          variants: [{ channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' }],
        },
        { by: 'social' },
      );
    const second = words(rejected, WORDS.replace('some', 'nine'));
    return leaveStage(words(second, WORDS.replace('some', 'twelve')), 'approve');
  }

  it('shows what changed since this signer looked, channel by channel, and the exact words when asked', async () => {
    const { user } = await openWarRoom(again());
    const card = await openSignOff(user);
    expect(card.querySelector('del')?.textContent).toBe('some');
    expect(card.querySelector('ins')?.textContent).toBe('twelve');
    expect(within(card).getByText(/since you last looked, at Holding statement 1\.1, /)).toBeTruthy();
    expect(within(card).getByText('On Call-centre script only.')).toBeTruthy();
    await user.click(within(card).getByRole('radio', { name: 'As they will appear' }));
    expect(card.querySelector('del')).toBeNull();
  });

  it('says which earlier words were rejected, by whom and why, and to whoever did it that it was they', async () => {
    const { user } = await openWarRoom(again());
    const rejected = within(await openSignOff(user)).getByRole('region', {
      name: 'Earlier words were rejected',
    });
    expect(rejected.textContent).toMatch(
      /Dan Roth rejected Holding statement 1\.1 in the seat “Legal” .*10:\d\d.*: Say fewer\./,
    );
  });

  it('has every different text in sight one below the other, each under its channels, and none behind a tab', async () => {
    const { user } = await openWarRoom(again());
    const card = await openSignOff(user);
    await user.click(within(card).getByRole('radio', { name: 'As they will appear' }));
    const common = within(card).getByRole('article', { name: FIRST_READ });
    expect(within(common).getByRole('heading', { name: FIRST_READ })).toBeTruthy();
    expect(within(common).getByText(/twelve e-mail addresses/)).toBeTruthy();
    const own = within(card).getByRole('article', { name: 'Call-centre script · own words' });
    expect(within(own).getByText('Call again at five.')).toBeTruthy();
    expect(within(card).queryByRole('group', { name: 'Channels' })).toBeNull();
    expect(within(card).getByText('What you approve is these 2 texts, byte for byte')).toBeTruthy();
  });

  it('names on the tabs of the overview which words are those of one channel', async () => {
    await openWarRoom(again());
    const tabs = within(screen.getByRole('group', { name: 'Channels' })).getAllByRole('button');
    expect(tabs.map((one) => one.textContent)).toEqual([FIRST_READ, 'Call-centre script · own words']);
  });

  it('is approved only after a look at it, which the log holds once', async () => {
    const { user, main, incidentId } = await openWarRoom(again());
    const card = await openSignOff(user);
    const seen = () => main.logs.get(incidentId)?.filter((one) => one.type === 'approval.seen') ?? [];
    await waitFor(() => expect(seen()).toHaveLength(2));
    expect(seen().at(-1)?.by).toBe('lead');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Sign-off' })).toBeNull());
    await openSignOff(user);
    expect(seen()).toHaveLength(2);
    expect(card).toBeTruthy();
  });
});

describe('words that somebody looks at again', () => {
  it('are not called new after an approval of them was taken back', async () => {
    const { user } = await openWarRoom(requested());
    const first = await openSignOff(user);
    expect(within(first).getByText('You see these words in the sign-off for the first time.')).toBeTruthy();
    await user.click(approve(first));
    await user.click(await screen.findByRole('button', { name: 'Take it back…' }));
    await user.type(await screen.findByLabelText('Why do you take it back?'), 'Being checked{Enter}');
    await screen.findByRole('heading', { name: 'Nobody has approved these words yet. Three to go.' });
    expect(screen.getByText('No other words of this statement were put to the signers before.')).toBeTruthy();
    const again = await openSignOff(user);
    expect(within(again).queryByText(/for the first time/)).toBeNull();
    expect(
      within(again).getByText(/^You have had these words before you already, .* They are the same\.$/),
    ).toBeTruthy();
  });
});

describe('what the sign-off says stands behind the words', () => {
  const rows = (card: HTMLElement, name: string) =>
    within(within(card).getByRole('region', { name }))
      .getAllByRole('listitem')
      .map((one) => one.textContent);

  it('has every required item that is still open, whoever it belongs to', async () => {
    const { user } = await openWarRoom(requested());
    const card = await openSignOff(user);
    expect(rows(card, 'Still required in Approve')).toEqual([
      'Put the same words before all signers at the same minute, with the deadline. Incident lead · your seat',
      'Confirm that each fact in the draft still holds this minute. Fact owner',
    ]);
  });

  it('says that none is open once all are ticked', async () => {
    const { user } = await openWarRoom(clearStage(requested()));
    const panel = within(await openSignOff(user)).getByRole('region', { name: 'Still required in Approve' });
    expect(within(panel).getByText('Every required item is ticked or waived.')).toBeTruthy();
  });

  it('has what is known, not known and being done, with whose answer or line it is', async () => {
    const asked = requested().when({
      type: 'ask.raise',
      personId: 'chief',
      question: 'How many?',
      withinMs: 60_000,
    });
    const askId = asked.state.asks.at(-1)?.askId ?? '';
    const story = asked
      .when({ type: 'ask.answer', askId, answer: 'Nine.' })
      .when({ type: 'brief.add', column: 'known', text: 'Nine.', askId })
      .when({ type: 'brief.add', column: 'notKnown', text: 'Who did it.' })
      .when({ type: 'brief.add', column: 'doing', text: 'We close the way in.' })
      .when({ type: 'brief.add', column: 'need', text: 'A second line.' });
    const { user } = await openWarRoom(story);
    expect(rows(await openSignOff(user), 'Behind these words').slice(-3)).toEqual([
      expect.stringMatching(/^known Nine\. answered by Femi Adeyemi at 10:/),
      expect.stringMatching(/^not known Who did it\. 10:\d\d · Ada Lind/),
      expect.stringMatching(/^doing We close the way in\. 10:\d\d · Ada Lind/),
    ]);
  });

  it('has who wrote the words', async () => {
    const { user } = await openWarRoom(requested());
    expect(rows(await openSignOff(user), 'Who wrote these words')).toEqual([
      expect.stringMatching(/^Cleo Marsh saved these words at .*10:/),
    ]);
  });

  it('has every question that is overdue without an answer, and no other', async () => {
    const ask = (personId: string, question: string, withinMs: number) =>
      ({ type: 'ask.raise', personId, question, withinMs }) as const;
    const story = requested()
      .when(ask('legal', 'May we say it?', 60_000))
      .when(ask('service', 'How many called?', 3_600_000));
    const { user } = await openWarRoom(story, { afterMs: 90_000 });
    expect(rows(await openSignOff(user), 'Overdue without an answer')).toEqual([
      expect.stringMatching(/^Dan Roth May we say it\? due 3\d s ago$/),
    ]);
  });
});

describe('the approve workspace', () => {
  it('lets only the person in the seat decide, and leads to the others', async () => {
    const { main, user } = await openWarRoom(requested());
    expect(
      screen.getByRole('heading', { name: 'Nobody has approved these words yet. Three to go.' }),
    ).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Open sign-off' })).toHaveLength(1);
    await user.click(approve(await openSignOff(user)));
    await screen.findByRole('heading', { name: 'One has approved these exact words. Two to go.' });
    expect(screen.queryByRole('button', { name: 'Open sign-off' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Switch to Dan Roth' }));
    await user.click(approve(await openSignOff(user)));
    await screen.findByRole('heading', { name: 'Two have approved these exact words. One to go.' });
    expect(screen.getByText('Dan Roth is at the keyboard.')).toBeTruthy();
    expect(main.registry.at(-1)).toMatchObject({ type: 'keyboard.taken', data: { personId: 'legal' } });
  });

  it('says who decides in which seat, what is closed by it, and a key held down does not approve', async () => {
    const { main, user, incidentId } = await openWarRoom(requested());
    screen.getByRole('button', { name: 'Open sign-off' }).focus();
    await user.keyboard('{Enter}');
    const card = await screen.findByRole('dialog', { name: 'Sign-off' });
    expect(within(card).getByText('You are now approving as')).toBeTruthy();
    const head = within(card).getByText('You are now approving as').parentElement;
    expect(head?.textContent).toContain('Ada Lind');
    expect(
      within(card).getByText(/^Not ticked yet; after your approval (?:it|they) can only be waived: /)
        .textContent,
    ).toContain('Put the same words before all signers');
    expect(within(card).getByText(/nobody in this room has a key yet/)).toBeTruthy();
    await user.keyboard('{Enter} ');
    expect(main.logs.get(incidentId)?.some((one) => one.type === 'approval.approved')).toBe(false);
  });

  it('sends the words back with the reason of the signer who rejects', async () => {
    const { user } = await openWarRoom(requested());
    await user.click(screen.getByRole('button', { name: 'Reject…' }));
    await user.type(await screen.findByLabelText('Why can these words not go out?'), 'Not proven{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Go to Approve' })).toBeTruthy());
    expect(screen.getByText(/rejected Holding statement 1\.1: Not proven/)).toBeTruthy();
  });

  it('opens the way to publish when all have approved, and lets each take it back', async () => {
    const { user } = await openWarRoom(approveAll(requested()));
    expect(screen.getByRole('heading', { name: 'All three have approved these exact words.' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Take it back…' }));
    await user.type(await screen.findByLabelText('Why do you take it back?'), 'Being checked{Enter}');
    await screen.findByRole('heading', { name: 'Two have approved these exact words. One to go.' });
  });
});
