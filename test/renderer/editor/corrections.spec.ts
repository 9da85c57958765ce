/// <reference path="../../../renderer/editor/spelling/nspell.d.ts" />
import { readFileSync } from 'node:fs';
import path from 'node:path';
import nspell from 'nspell';
import { beforeAll, expect, it } from 'vitest';
import { corrections, type Speller } from '../../../renderer/editor/spelling/corrections.ts';
import { FIELD_WORDS } from '../../../renderer/editor/spelling/field-words.ts';

const MODULES = path.join(import.meta.dirname, '../../../node_modules');
const read = (file: string) => readFileSync(path.join(MODULES, file), 'utf8');
const load = (name: string) => nspell(read(`${name}/index.aff`), read(`${name}/index.dic`));

let british: Speller;
let american: Speller;
beforeAll(() => {
  british = load('dictionary-en-gb');
  american = load('dictionary-en');
});

it('the slips of quick hands come first', () => {
  expect(corrections('teh', [british])[0]).toBe('the');
  expect(corrections('dont', [british])).toContain("don't");
  expect(corrections('recieved', [british, american])[0]).toBe('received');
});

it('each dictionary has its own spelling, and both together have either', () => {
  expect(british.correct('apologise')).toBe(true);
  expect(british.correct('apologize')).toBe(false);
  expect(american.correct('apologize')).toBe(true);
  expect(american.correct('colour')).toBe(false);
  expect(corrections('colur', [british, american])).toEqual(expect.arrayContaining(['colour', 'color']));
});

it('the words of our field are those that the dictionaries lack, and no others', () => {
  expect(FIELD_WORDS.filter((word) => british.correct(word) && american.correct(word))).toEqual([]);
});
