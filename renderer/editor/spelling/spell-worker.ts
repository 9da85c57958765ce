import nspell from 'nspell';
import { corrections } from './corrections.ts';
import { FIELD_WORDS } from './field-words.ts';
import type { Dictionary, Numbered, SpellAnswer, SpellQuestion } from './spell-talk.ts';

/** Each dictionary is half a megabyte of text, so it is loaded when it is asked for. */
const SOURCES: Readonly<Record<Dictionary, () => Promise<readonly [affix: string, words: string]>>> = {
  'en-GB': async () => [
    (await import('../../../node_modules/dictionary-en-gb/index.aff?raw')).default,
    (await import('../../../node_modules/dictionary-en-gb/index.dic?raw')).default,
  ],
  'en-US': async () => [
    (await import('../../../node_modules/dictionary-en/index.aff?raw')).default,
    (await import('../../../node_modules/dictionary-en/index.dic?raw')).default,
  ],
};

type Speller = ReturnType<typeof nspell>;

async function load(dictionary: Dictionary): Promise<Speller> {
  const [affix, words] = await SOURCES[dictionary]();
  const speller = nspell(affix, words);
  for (const word of FIELD_WORDS) speller.add(word);
  return speller;
}

const loaded = new Map<Dictionary, Promise<Speller>>();

function spellerOf(dictionary: Dictionary): Promise<Speller> {
  const speller = loaded.get(dictionary) ?? load(dictionary);
  loaded.set(dictionary, speller);
  return speller;
}

async function answer(question: SpellQuestion): Promise<SpellAnswer> {
  const spellers = await Promise.all(question.in.map(spellerOf));
  if (question.ask === 'wrong')
    return { words: question.words.filter((word) => !spellers.some((one) => one.correct(word))) };
  return { words: corrections(question.word, spellers) };
}

addEventListener('message', ({ data }: MessageEvent<Numbered<SpellQuestion>>) => {
  void answer(data).then((found) => postMessage({ ...found, id: data.id }));
});
