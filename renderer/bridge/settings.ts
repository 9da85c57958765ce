import { createStore, type Store, useStore } from './store.ts';

/** When a threshold is also heard. `live`: in live incidents only, so that an exercise disturbs nobody next door. */
export const SOUND_CHOICES = ['live', 'all', 'off'] as const;
export type SoundChoice = (typeof SOUND_CHOICES)[number];

/** What a choice means, as the app says it. */
export const SOUND_TEXT = {
  live: 'Sounds play in live incidents, not in drills.',
  all: 'Sounds play in live incidents and in drills.',
  off: 'No sounds play.',
} as const satisfies Record<SoundChoice, string>;

function kept<T extends string>(key: string, choices: readonly T[], fallback: T): Store<T> {
  const stored = () => choices.find((choice) => choice === localStorage.getItem(key)) ?? fallback;
  const store = createStore<T>(stored());
  // Chosen in another window: a sound that is turned off there must not play on from here.
  window.addEventListener('storage', (event) => {
    if (event.key === key) store.set(stored());
  });
  return {
    ...store,
    set: (next) => {
      localStorage.setItem(key, next);
      store.set(next);
    },
  };
}

/** Kept on this computer, for all its windows: how people like their screen is no part of the room. */
export const soundStore = kept('holdline.sound', SOUND_CHOICES, 'live');

/** Single keys (N, ?) can be turned off, for people who speak to their computer (WCAG 2.2, 2.1.4). */
export const singleKeysStore = kept('holdline.single-keys', ['on', 'off'] as const, 'on');

/** Whether single keys are shortcuts. */
export function useSingleKeys(): boolean {
  return useStore(singleKeysStore) === 'on';
}

function takeNext<T extends string>(store: Store<T>, choices: readonly [T, ...T[]]): T {
  const next = choices[choices.indexOf(store.get()) + 1] ?? choices[0];
  store.set(next);
  return next;
}

/** Takes the next choice in turn and returns it. */
export const nextSound = (): SoundChoice => takeNext(soundStore, [...SOUND_CHOICES]);

/** Which spelling the words are held against. `either`: British or American, whichever has the word. */
export const SPELLING_CHOICES = ['either', 'en-GB', 'en-US', 'off'] as const;
export type SpellingChoice = (typeof SPELLING_CHOICES)[number];

/** What a choice means, as the app says it. */
export const SPELLING_TEXT = {
  either: 'Spelling: British and American English.',
  'en-GB': 'Spelling: British English.',
  'en-US': 'Spelling: American English.',
  off: 'Spelling is not looked at.',
} as const satisfies Record<SpellingChoice, string>;

/** Kept on this computer like the sounds: how somebody wants to be helped with typing is no part of the room. */
export const spellingStore = kept('holdline.spelling', SPELLING_CHOICES, 'either');

/** Takes the next choice in turn and returns it. */
export const nextSpelling = (): SpellingChoice => takeNext(spellingStore, [...SPELLING_CHOICES]);
