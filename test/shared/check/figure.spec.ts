import { expect, it } from 'vitest';
import { checkText } from '../../../shared/check/check-text.ts';
import { sampleChecks } from '../../support/sample-playbook.ts';

const TOLD = {
  fallen: () => null,
  claimed: (figure: string) => (figure === 'number 4' ? 'a driver, 16:40' : null),
};

const isOwnNumber = (number: number) => number <= 2;

function figures(text: string, about: Partial<Parameters<typeof checkText>[2]> = {}): readonly string[] {
  return checkText(
    text,
    sampleChecks,
    { drill: false, facts: [], earlier: [], told: TOLD, isOwnNumber, ...about },
    'en',
  )
    .filter(({ check }) => check === 'figure')
    .map(({ words }) => words);
}

it.each([
  'Update 2. The shops are open again.',
  'Update 2: the shops are open again.',
  'The shops are open again.\nBulletin 2.\nWe are sorry.',
  'Leeds, 09:30 GMT. Correction 2. We are sorry.',
  'For help: 0800 157 0142',
  'It was first seen at half past 4.',
  'It was first seen at half past four.',
])('the frame of a statement and times in words are no figures without a fact: %s', (text) => {
  expect(figures(text).filter((one) => one !== '09:30')).toEqual([]);
});

it.each([
  ['Warning 45: leave now.', '45'],
  ['Release 40: people are ill.', '40'],
  ['Leeds, 09 May. Warning 45.', '45'],
  ['They heard flood warning 2.', '2'],
])('a number that no statement of the incident has is a figure like any other: %s', (text, found) => {
  expect(figures(text)).toContain(found);
});

it('what stands beside them is still looked at', () => {
  expect(figures('Update 2: 41 shops are open at half past four.')).toEqual(['41']);
  expect(figures('Four people were hurt at half past four.')).toEqual(['Four people']);
});

it.each([
  ['Five to ten people were hurt.', ['ten people']],
  ['Ten to twelve workers were taken to hospital.', ['twelve workers']],
  ['Five to 10 patients died.', ['10']],
  ['Twenty to 12 staff are missing.', ['12']],
  ['We treated 4 in the afternoon and 2 in the evening.', ['4', '2']],
])('how many were hurt is never taken for a time of day: %s', (text, found) => {
  expect(figures(text)).toEqual(found);
});

it.each([
  ['They copied records of about twelve hundred patients.', 'About 1,200 patients.'],
  ['They copied records of twelve hundred Elm Street patients.', 'About 1,200 patients.'],
  ['Twenty-five workers were hurt.', '25 people were hurt.'],
  ['Two thousand four hundred residents must leave.', '2,400 people must leave.'],
])(
  'a number in words before those whom it counts is the one that the fact has in digits: %s',
  (text, fact) => {
    expect(figures(text, { facts: [fact] })).toEqual([]);
  },
);

it('a number in words that no fact holds is found once, as it is written', () => {
  expect(figures('They copied records of about twelve hundred patients.')).toEqual(['twelve hundred']);
  expect(figures('Twelve hundred patients.', { facts: ['12 patients.'] })).toEqual(['Twelve hundred']);
  expect(figures('Twenty-five workers were hurt.')).toEqual(['Twenty-five workers']);
  expect(figures('Of these, four and five workers were hurt.')).toEqual(['five workers']);
});

it('a number in words that a fact held and that fell says when, and one that a correction owns to is none', () => {
  const told = { ...TOLD, fallen: (figure: string) => (figure === 'number 1200' ? 'was withdrawn' : null) };
  const text = 'We said twelve hundred patients. That was wrong.';
  const found = checkText(text, sampleChecks, { drill: false, facts: [], earlier: [], told }, 'en');
  expect(found.filter(({ check }) => check === 'figure')).toMatchObject([
    { words: 'twelve hundred', said: 'twelve hundred was withdrawn.' },
  ]);
  const corrects = (figure: string) => figure === 'number 1200';
  expect(figures(text, { corrects, isCorrection: true })).toEqual([]);
});
