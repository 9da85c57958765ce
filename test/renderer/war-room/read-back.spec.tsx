import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { base64OfBytes } from '../../../shared/seal/bytes.ts';
import {
  approveIn,
  clearStage,
  leaveStage,
  requested,
  SAMPLE_PEOPLE,
  type Story,
  worded,
} from '../../support/given.ts';
import { yesOf } from '../../support/phone.ts';
import { signingKey } from '../../support/signing-key.ts';
import type { FakeHoldline } from '../support/fake-holdline.ts';
import { openWarRoom } from '../support/war-room.ts';

/** Gives everybody a key, and puts a person at the keyboard. */
const seated =
  (personId: string) =>
  (main: FakeHoldline): void => {
    const at = Date.UTC(2026, 10, 19, 8);
    const enrolled = SAMPLE_PEOPLE.list.map((one) => ({
      type: 'identity.enrolled' as const,
      at,
      by: one.personId,
      data: {
        personId: one.personId,
        key: base64OfBytes(signingKey(one.personId).publicKey),
        replaces: null,
      },
    }));
    const taken = { type: 'keyboard.taken' as const, at, by: personId, data: { personId } };
    main.registry = [...main.registry, ...enrolled, taken];
  };

async function openSheet(story: Story = requested()) {
  const opened = await openWarRoom(story, { prepare: seated('deputy') });
  await opened.user.click(screen.getByRole('button', { name: 'By phone: Chief executive' }));
  const sheet = await screen.findByRole('dialog', { name: 'Approval by phone' });
  const last = () => opened.main.logs.get(opened.incidentId)?.at(-1);
  return { ...opened, sheet, last, story };
}

/** Types the passphrases of both. */
async function typeBoth(
  { user, sheet, main }: Awaited<ReturnType<typeof openSheet>>,
  second = main.passphrase,
) {
  await user.type(within(sheet).getByLabelText('Passphrase of Ben Osei'), main.passphrase);
  await user.type(within(sheet).getByLabelText(/^Passphrase of (Eva Brandt|Gus Hale)$/), second);
}

describe('approval by phone', () => {
  it('says what the yes closes in the checklist, before anybody signs', async () => {
    const asked = clearStage(requested()).when({
      type: 'checklist.uncheck',
      stage: 'approve',
      itemId: 'facts-hold',
    });
    const alone = ['lead', 'legal'].reduce((told, personId) => {
      const signers = told.state.approvals.at(-1)?.signers ?? [];
      return approveIn(told, signers.find((one) => one.personId === personId)?.signerId ?? '');
    }, asked);
    const { sheet, user } = await openSheet(alone);
    const warning = /^Not ticked yet, and after this yes only a waiver is left: Confirm that each fact/;
    expect(within(sheet).getByText(warning)).toBeTruthy();
    await user.click(within(sheet).getByRole('radio', { name: 'They say no' }));
    expect(within(sheet).queryByText(warning)).toBeNull();
  });

  it('takes what was heard step by step, says what is missing, and ends with two signatures in one request', async () => {
    const opened = await openSheet();
    const { sheet, user, main, last, story } = opened;
    const { code } = yesOf(story, 'chief');
    expect(within(sheet).getByText('On the phone with')).toBeTruthy();
    expect(within(sheet).getByRole('list', { name: 'Code words' }).textContent).toBe(
      code.replaceAll(' ', ''),
    );
    const sign = within(sheet).getByRole('button', { name: /^Both sign the yes/ });
    const says = (part: string) => within(sheet).findAllByText(new RegExp(part));
    await says('Choose who listens in');
    const listener = within(sheet).getByLabelText('Who listens in');
    const names = within(listener)
      .getAllByRole('option')
      .map((one) => one.textContent);
    expect(names).toEqual([
      'Choose who listens',
      'Eva Brandt, Deputy counsel',
      'Gus Hale, Head of customer service',
    ]);
    await user.selectOptions(listener, 'counsel');
    await says('Read every sentence aloud');
    await user.click(within(sheet).getByRole('checkbox', { name: 'Femi Adeyemi named sentence 1' }));
    await says('Type the three code words');
    await user.type(within(sheet).getByLabelText('Code words, as read back'), 'acorn album alley');
    await says('These are not the code words');
    await user.clear(within(sheet).getByLabelText('Code words, as read back'));
    await user.type(within(sheet).getByLabelText('Code words, as read back'), code);
    await says('Both of you type your own passphrase');
    expect(sign.getAttribute('aria-disabled')).toBe('true');
    await typeBoth(opened);
    await user.click(sign);
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Approval by phone' })).toBeNull());
    expect(last()).toMatchObject({
      type: 'approval.approved',
      by: 'deputy',
      data: { method: 'readBack', readBack: { personId: 'chief', listenerId: 'counsel', code } },
    });
    const told = main.asked.filter(({ body }) => JSON.stringify(body).includes(main.passphrase));
    expect(told.map((one) => one.name)).toEqual(['signReadBack']);
    expect(screen.getByText('Approved')).toBeTruthy();
    expect(screen.getByText(/· by phone, read back to Ben Osei and Eva Brandt/)).toBeTruthy();
    expect(
      screen.getByText(
        /approved Holding statement 1\.1 in the seat of Chief executive by phone, read back to/,
      ),
    ).toBeTruthy();
  });

  it('keeps everything where a passphrase is wrong, and writes nothing', async () => {
    const opened = await openSheet();
    const { sheet, user, last, story } = opened;
    await user.click(within(sheet).getByText('They say no'));
    await user.selectOptions(within(sheet).getByLabelText('Who listens in'), 'service');
    await user.type(within(sheet).getByLabelText('Why not, in their words'), 'Not proven');
    await typeBoth(opened, 'a guess');
    await user.click(within(sheet).getByRole('button', { name: /^Both sign the no/ }));
    expect((await within(sheet).findByRole('alert')).textContent).toContain('This is not your passphrase');
    expect(last()).toBe(story.events.at(-1));
  });

  it('takes a no with its reason', async () => {
    const opened = await openSheet();
    const { sheet, user, last } = opened;
    await user.click(within(sheet).getByText('They say no'));
    expect(within(sheet).queryByRole('checkbox')).toBeNull();
    await user.selectOptions(within(sheet).getByLabelText('Who listens in'), 'service');
    await user.type(within(sheet).getByLabelText('Why not, in their words'), 'Not proven');
    await typeBoth(opened);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(last()).toMatchObject({
        type: 'approval.rejected',
        data: { reason: 'Not proven', method: 'readBack' },
      }),
    );
  });

  it('has every text of every channel read out, and strong objections told', async () => {
    const drafted = clearStage(worded());
    const basedOn = drafted.state.statements[0]?.revisions[0]?.revisionId ?? null;
    const script = { channel: 'call-script', lang: 'en', text: 'We are sorry. Call again at five.' };
    const text = 'We are sorry: addresses were posted.';
    const words = drafted.when({ type: 'draft.revise', basedOn, text, variants: [script] }, { by: 'social' });
    const asked = leaveStage(words, 'approve');
    const revisionId = asked.state.approvals[0]?.revisionId ?? '';
    const story = asked.when({ type: 'approval.object', revisionId, reason: 'Too vague.' }, { by: 'chief' });
    const { sheet, user } = await openSheet(story);
    await user.selectOptions(within(sheet).getByLabelText('Who listens in'), 'counsel');
    expect(within(sheet).getByText('Tell them of the strong objection below.')).toBeTruthy();
    expect(within(sheet).getByText(/^Read each of the 2 texts aloud/)).toBeTruthy();
    await within(sheet).findAllByText(/There are 2 texts not ticked yet/);
    const [first, second] = within(sheet).getAllByRole('checkbox');
    if (first) await user.click(first);
    await within(sheet).findAllByText(/Read every sentence aloud with its number/);
    if (second) await user.click(second);
    await within(sheet).findAllByText(/Type the three code words/);
    expect(within(sheet).getByLabelText(/named sentences 1 to 2 of Call-centre script/)).toBeTruthy();
  });

  it('says when the seat goes to somebody else during the call', async () => {
    const { sheet, append, story, user } = await openSheet();
    const signerId = yesOf(story, 'chief').signerId;
    await user.selectOptions(within(sheet).getByLabelText('Who listens in'), 'service');
    const people = {
      ...SAMPLE_PEOPLE,
      list: SAMPLE_PEOPLE.list.map((one) => ({ ...one, roles: [...one.roles, 'executive' as const] })),
    };
    await append(
      story.when({ type: 'approval.handOver', signerId, to: 'counsel', reason: 'Silent.' }, { people }),
    );
    expect(within(sheet).getAllByText('Femi Adeyemi').length).toBeGreaterThan(0);
    expect(sheet.querySelector('footer')?.textContent).toMatch(
      /Both of you sign what you heard from Femi Adeyemi, .+, of Holding statement 1\.1/,
    );
    await within(sheet).findAllByText(/This seat is Eva Brandt’s now/);
  });

  it('is refused, with its reason, to whoever answers for these words or while nobody has a key', async () => {
    await openWarRoom(requested(), { prepare: seated('lead') });
    const button = screen.getByRole('button', { name: 'By phone: Chief executive' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Ada Lind answers for these words as Incident lead',
    );
  });
});
