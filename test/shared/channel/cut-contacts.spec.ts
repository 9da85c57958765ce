import { describe, expect, it } from 'vitest';
import { proposedCut } from '../../../shared/channel/cut.ts';
import { contactsOf } from '../../../shared/channel/reach.ts';
import { ownContacts } from '../../../shared/incident/own-contacts.ts';
import { frameLines } from '../../../shared/sentence/frame-lines.ts';
import { sentences } from '../../../shared/statement/words.ts';
import { briefed } from '../../support/given.ts';
import { limitsOf } from './shipped-limits.ts';

const X = limitsOf('x');
/** The line of the bank. */
const OURS = new Set(contactsOf('0800 555 1234'));

describe('a cut of words with a number in them that is not ours', () => {
  const lead = 'A false message about our recall is going round today.';
  const long =
    'We have reported it to the police, to the network operators and to the office for information security, and we look at how the senders came by the addresses that they used, which will take some days.';
  const bait = 'It asks you to call 0900 123 4567 and to read out your card number.';
  const warning = 'This is a fraud: hang up and tell nobody anything.';

  it('is never kept as who helps, nor without the warning behind it', () => {
    for (const text of [`${lead} ${long} ${bait} ${warning}`, `${lead} ${bait} ${warning} ${long}`]) {
      const cut = proposedCut(text, X, OURS);
      expect(cut.startsWith(lead)).toBe(true);
      expect(cut.includes('0900')).toBe(cut.includes(warning));
    }
    expect(proposedCut(`${lead} ${long} ${bait} ${warning}`, X, OURS)).toBe(`${lead} ${long}`);
    expect(proposedCut(`${bait} This is a fraud. ${long}`, X, OURS)).toContain('This is a fraud.');
    expect(proposedCut(`${bait} This is a fraud, and ${long}`, X, OURS)).toBe('');
  });

  it('keeps our own line all the same', () => {
    const help = 'If you paid, call our bank at 0800 555 1234.';
    const cut = proposedCut(`${lead} ${long} ${bait} ${warning} ${help}`, X, OURS);
    expect(cut).toContain(help);
    expect(cut).not.toContain('0900');
  });

  it('takes no date, no number of a batch and no call on somebody for a way to reach us', () => {
    const rest =
      'We call on all shops to look. It is batch 20261129-1130, as in the text. It began 2026-11-29 18:00.';
    expect(proposedCut(`${lead} ${long} ${rest}`, X, OURS)).toBe(`${lead} ${long}`);
  });
});

describe('a short line that only says where help is', () => {
  const SMS = limitsOf('sms');
  const long = `${'Do not drink the water in the streets named on our page until we say that it is safe. '.repeat(12)}`;

  it.each(['Help 0800 123 456', 'Helpline 0800 123 456.', 'Info +44 20 7946 0000', 'Tel 0800 123 456'])(
    'needs no fact and stays when words are cut: %s',
    (help) => {
      const text = `The water in Eastfield is not safe. ${long}\n${help}`;
      expect(frameLines(sentences(help)).get(1)).toBe('contact');
      const { state } = briefed();
      expect(proposedCut(text, SMS, ownContacts(state, text))).toContain(help);
    },
  );

  it.each(['Help 1,240', 'Updates 2026', 'Phone 4 of 12', 'Press 12 30', 'Help reached 0800 123 456'])(
    'is none that gives a figure, or says what happened: %s',
    (text) => {
      expect(frameLines(sentences(text)).get(1)).toBeUndefined();
    },
  );
});

describe('the contacts that are ours', () => {
  const facts = (...texts: readonly string[]) =>
    texts.reduce(
      (story, text) => story.when({ type: 'fact.record', status: 'confirmed', text } as never),
      briefed(),
    );

  it('are those of a line of the frame, and those that the incident knows', () => {
    const { state } = facts('The help line 0800 157 0142 is open.');
    expect([...ownContacts(state, 'We are sorry.\nFor help, reach us at 0800 157 0143.')].toSorted()).toEqual(
      ['08001570142', '08001570143'],
    );
  });

  it('are none that a sentence only speaks of, nor that a fact gives as a fraud', () => {
    const { state } = facts('The fake message names 0900 123 4567.');
    expect([
      ...ownContacts(state, 'It asks you to call 0900 123 4567 and to read out your card number.'),
    ]).toEqual([]);
  });
});
