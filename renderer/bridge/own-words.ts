import { z } from 'zod';
import { plainWord } from '../../shared/statement/spell-words.ts';
import { createStore, useStore } from './store.ts';
import { leftChanges, wordShelf } from './word-shelf.ts';

/** Whose words: those of a room, by the id of its first person, or those of one statement. */
export type WordsOf = { readonly room: string } | { readonly statement: string };

const nameOf = (of: WordsOf): string =>
  'room' in of ? `holdline.own-words.${of.room}` : `holdline.own-words.statement.${of.statement}`;

const listSchema = z.array(z.string());
const changes = createStore(0);
// What a closed window had accepted is found once it is known to be closed.
leftChanges.subscribe(() => changes.set(changes.get() + 1));

function read(of: WordsOf): readonly string[] {
  try {
    return listSchema.catch([]).parse(JSON.parse(wordShelf().getItem(nameOf(of)) ?? '[]'));
  } catch {
    return [];
  }
}

/**
 * Accepts a word for good. It may be a name, so it lies on this computer behind the same key as unsaved words. False if
 * this computer has no room for it.
 */
export function acceptWord(of: WordsOf, word: string): boolean {
  const words = [...new Set([...read(of), plainWord(word)])];
  try {
    wordShelf().setItem(nameOf(of), JSON.stringify(words));
    return true;
  } catch {
    return false;
  } finally {
    changes.set(changes.get() + 1);
  }
}

/** The words that were accepted on this computer, in the room and in a statement; a new list after each change. */
export function useOwnWords(room: string, statement: string): readonly string[] {
  useStore(changes);
  return [...read({ room }), ...read({ statement })];
}
