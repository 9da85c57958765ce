import { expect, it } from 'vitest';
import { changeOf, wordPages } from '../../renderer/ui/word-pages.ts';

const CHANNELS = ['x', 'website', 'sms'].map((id) => ({ id, name: id.toUpperCase(), internal: false }));
const words = (sms: string) => ({
  text: 'We are sorry.',
  variants: [
    { channel: 'sms', lang: 'en', text: sms },
    { channel: 'x', lang: 'en', text: 'On X.' },
  ],
});
const told = (pages: ReturnType<typeof wordPages>) => pages.map((one) => [one.id, changeOf(one)]);

it('puts the texts that changed since then first, and says of each whether it did', () => {
  const [now, then] = [words('Call 116 117. We are sorry.'), words('We are sorry.')];
  const pages = told(wordPages(now, then, CHANNELS as never));
  expect(pages[0]).toEqual(['sms', 'changed']);
  expect(pages.slice(1).map(([, change]) => change)).toEqual(['unchanged', 'unchanged']);
  const plain = told(wordPages(now, null, CHANNELS as never));
  expect(plain.map(([, change]) => change)).toEqual([null, null, null]);
});

it('counts a text from which a sentence went as changed', () => {
  const pages = wordPages(words('We are sorry.'), words('We are sorry. Call 116 117.'), CHANNELS as never);
  expect(told(pages)[0]).toEqual(['sms', 'changed']);
});
