import { type SpellingChoice, spellingStore } from '../../bridge/settings.ts';
import type { Dictionary, Numbered, SpellAnswer, SpellQuestion } from './spell-talk.ts';

const IN: Readonly<Record<SpellingChoice, readonly Dictionary[]>> = {
  either: ['en-GB', 'en-US'],
  'en-GB': ['en-GB'],
  'en-US': ['en-US'],
  off: [],
};

const MOST_KEPT = 5000;

let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, (answer: SpellAnswer | null) => void>();

/** Nobody waits for ever for a thread that has broken or was let go. */
function letGo(): void {
  worker?.terminate();
  worker = null;
  for (const done of waiting.values()) done(null);
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./spell-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Numbered<SpellAnswer>>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  });
  started.addEventListener('error', letGo);
  return started;
}

/** Null where nobody answered: that says nothing of the words. */
function ask(question: SpellQuestion): Promise<SpellAnswer | null> {
  // Outside a browser there is no other thread, and nothing is marked.
  if (question.in.length === 0 || typeof Worker === 'undefined') return Promise.resolve(null);
  worker ??= start();
  last += 1;
  const id = last;
  worker.postMessage({ ...question, id });
  return new Promise((done) => waiting.set(id, done));
}

/** What was asked before, by the choice that it was asked under. */
let known: { readonly choice: SpellingChoice; readonly wrong: Map<string, boolean> } = {
  choice: 'off',
  wrong: new Map(),
};

function knownOf(choice: SpellingChoice): Map<string, boolean> {
  if (known.choice !== choice || known.wrong.size > MOST_KEPT) known = { choice, wrong: new Map() };
  return known.wrong;
}

/** Those of some words that the chosen dictionary does not have. Each word is asked about once. */
export async function spellingOf(words: readonly string[]): Promise<ReadonlySet<string>> {
  const choice = spellingStore.get();
  if (choice === 'off') letGo();
  const verdicts = knownOf(choice);
  const unknown = [...new Set(words)].filter((word) => !verdicts.has(word));
  if (unknown.length > 0 && choice !== 'off') {
    const answer = await ask({ ask: 'wrong', in: IN[choice], words: unknown });
    const wrong = new Set(answer?.words);
    for (const word of answer === null ? [] : unknown) verdicts.set(word, wrong.has(word));
  }
  return new Set(words.filter((word) => verdicts.get(word)));
}

/** What to write instead of a word, the likeliest first. */
export async function insteadOf(word: string): Promise<readonly string[]> {
  return (await ask({ ask: 'instead', in: IN[spellingStore.get()], word }))?.words ?? [];
}
