import { describe, expect, it } from 'vitest';
import { frameLines, statementNumbers } from '../../../shared/sentence/frame-lines.ts';
import { sentences } from '../../../shared/statement/words.ts';

function linesOf(text: string): readonly string[] {
  const all = sentences(text);
  const lines = frameLines(all);
  return all.flatMap(({ number, text: words }) =>
    lines.has(number) ? [`${lines.get(number)}: ${words}`] : [],
  );
}

describe('lines that need no fact', () => {
  it('are the frame of a statement', () => {
    const text =
      'A van hit our gate\nLeeds, 29 November 2026, 09:30 GMT. Statement 1.\n\nWe are sorry.\n\nA van hit the gate at 08:10. For help, reach us at +44 20 7946 0000.\n\nNext update: 10:30 GMT at status.quillmere.example.\n\nAda Lind, chief executive\nPress: press@quillmere.example, +44 20 7946 0001';
    expect(linesOf(text)).toEqual([
      'date: Leeds, 29 November 2026, 09:30 GMT.',
      'number: Statement 1.',
      'contact: For help, reach us at +44 20 7946 0000.',
      'nextWord: Next update: 10:30 GMT at status.quillmere.example.',
      'signOff: Ada Lind, chief executive',
      'contact: Press: press@quillmere.example, +44 20 7946 0001',
    ]);
  });

  it.each([
    'We tell you more at 20:30.',
    'More at 20:30.',
    'Next word from us at 20:30.',
    'More on this by 20:30 UTC.',
    'We will be back here at 20:30.',
  ])('are when we speak next, however people say it: %s', (text) => {
    expect(linesOf(`We are sorry. ${text}`)).toEqual([`nextWord: ${text}`]);
  });

  it.each([
    'More at 20:30 were found dead.',
    'We will be back at work at 20:30.',
    'We tell you more lies at 20:30.',
  ])('are not when we speak next where they say more: %s', (text) => {
    expect(linesOf(`We are sorry. ${text}`)).toEqual([]);
  });

  it.each(['Parents: call 0800 5550199.', 'We stay reachable at 0800 5550199.'])(
    'are ways to reach us, whomever they are for: %s',
    (text) => {
      expect(linesOf(`We are sorry. ${text}`)).toEqual([`contact: ${text}`]);
    },
  );

  it('are a greeting and a sign-off with its sender', () => {
    const text =
      'Dear customers,\nthe app is down.\n\nThank you for your patience.\nKind regards,\nThe Quillmere team';
    expect(linesOf(text)).toEqual([
      'greeting: Dear customers,',
      'signOff: Thank you for your patience.',
      'signOff: Kind regards,',
      'signOff: The Quillmere team',
    ]);
  });

  it.each([
    'On 29 November 2026 the tank leaked.',
    'Since 09:30 GMT nothing works.',
    '29 November 2026: 300 files were taken.',
    'The press was told at 09:30.',
    'Call 112 only if a fire burns near you.',
    'Press +44 20 7946 0000 was the number that the fake account gave.',
    'Hello world was the text of the post.',
    'Statement 1 was wrong.',
    'Ada Lind, chief executive, has left the company.',
    'Leeds was flooded on 29 November 2026.',
    'Call us on Monday.',
    'We will speak again to the police at 20:58 GMT.',
    'We spoke again at 20:58 GMT.',
    'Ask us on Monday.',
    'Call us free of charge.',
    'Police: call 0800 5550199 was a hoax.',
    'We stay reachable.',
    'Nora Whitfield, Comms lead, has left.',
    'We do not yet know how many.',
    'Dear customers, your passwords were stolen!',
    'Dear neighbours, nobody was hurt in the fire!',
    'Next update: all stolen data has been recovered.',
    'Next news: three people died in the fire.',
    'The next statement is false.',
    'Our next update is that the app works.',
    'To all customers we sent a letter.',
    'Lost 29 November 2026.',
    'Graz, Fire, 29 November 2026.',
    'Graz, Austria, since 29 November 2026, 09:30 GMT.',
    'Graz, Austria, 30 November 2026: 300 cups are sold.',
    'Anna Berg, Tom Huber, Eva Lang, Max Wolf, 29 November 2026.',
    'Explosion, 29 November 2026, 09:30 GMT.',
    'Harbour Street Depot, three people are missing',
    'Bellwick Foods, recalling all batches of baby milk',
    'Ada Lind, head of operations is missing',
    'Call us on 0800 123456 or 4,711 files were taken.',
    'Norrholm Lines statement, 20:52 UTC: 148 people are safe.',
    'The fire update since 20:52 UTC.',
    'We update the ferry by 21:20 UTC.',
  ])('are not: %s', (text) => {
    expect(linesOf(`We are sorry. ${text}`)).toEqual([]);
  });

  it.each(['Nobody was hurt', 'The water is safe', 'All files are back'])('%s signs nothing', (last) => {
    expect(linesOf(`We are sorry.\nKind regards,\n${last}`)).toEqual(['signOff: Kind regards,']);
  });

  it.each([
    'Next update: when we know more.',
    'Next update at 13:53 UTC on the intranet.',
    'Our next update will be here within 20 minutes.',
    'To all colleagues',
    'Next briefing: tomorrow at 09:00 GMT or here within 2 hours.',
    'We will speak again at 20:58 GMT.',
    'We speak again at 20:58 GMT on our website.',
    'Call us free on 0800 555 0142.',
    'Ask us on 0800 555 0142.',
    'Nora Whitfield, Comms lead',
    'Saint-Denis, Friday 27 November 2026, 18:05 CET.',
    'Graz, Austria, 30 November 2026, 04:12 UTC.',
    'Graz, Austria, 30 November 2026',
    'Graz, Styria, Austria – 30 November 2026, 04:12 UTC',
    'Stratford upon Avon, United Kingdom, 30 November 2026, 4.12 am GMT.',
    'Norrholm Lines statement, 20:52 UTC.',
    'Holding statement, 30 November 2026, 20:52 UTC.',
    'Update at 20:52 UTC.',
    'We update by 21:20 UTC.',
    'We will update you here at 21:20 UTC.',
  ])('are also: %s', (text) => {
    expect(linesOf(text)).toHaveLength(1);
  });
});

it('knows the number of a statement where it begins or ends a line, and no other number', () => {
  const numbersIn = (text: string) => statementNumbers(text).map(({ from, to }) => text.slice(from, to));
  expect(numbersIn('Update 2: the shops are open.')).toEqual(['Update 2']);
  expect(numbersIn('Update 2.\nThe shops are open.')).toEqual(['Update 2']);
  expect(numbersIn('Leeds, 09:30 GMT, statement 2')).toEqual(['statement 2']);
  expect(numbersIn('Update 3,000 records are gone.')).toEqual([]);
  expect(numbersIn('In update 2 we said that 40 people wait.')).toEqual([]);
});
