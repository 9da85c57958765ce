import { expect, it } from 'vitest';
import { empathyMarks } from '../../../shared/incident/empathy-slot.ts';
import { COUNTED, halfTied } from '../../support/untied-story.ts';

const page = {
  text: '{{confirmed}} {{empathy}}\n\nWe know that {{empathy}} matters.',
  variants: [],
  without: [],
};
const marked = (value: string, text = page.text) =>
  empathyMarks(halfTied().state, { ...page, text }, 'empathy', value).map(({ words, as }) => [words, as]);

it('marks each sentence that stands where the slot for empathy was', () => {
  expect(marked('We are sorry. This worries you.')).toEqual([
    ['We are sorry.', 'empathy'],
    ['This worries you.', 'empathy'],
  ]);
  expect(marked('We are sorry', '{{empathy}}\n\nWe help.')).toEqual([['We are sorry', 'empathy']]);
});

it('marks nothing that is only a part of a sentence, or that says a fact', () => {
  expect(marked('your worry', 'We know that {{empathy}} matters.')).toEqual([]);
  expect(marked(`We are sorry. ${COUNTED}`)).toEqual([['We are sorry.', 'empathy']]);
  expect(marked('The records of 12,400 customers are lost.')).toEqual([]);
});
