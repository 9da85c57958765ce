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
  const stored = choices.find((choice) => choice === localStorage.getItem(key));
  const store = createStore<T>(stored ?? fallback);
  return {
    ...store,
    set: (next) => {
      localStorage.setItem(key, next);
      store.set(next);
    },
  };
}

/** Kept on this computer for this window alone: how people like their screen is no part of the room. */
export const soundStore = kept('holdline.sound', SOUND_CHOICES, 'live');

/** Single keys (N, ?) can be turned off, for people who speak to their computer (WCAG 2.2, 2.1.4). */
export const singleKeysStore = kept('holdline.single-keys', ['on', 'off'] as const, 'on');

/** Whether single keys are shortcuts. */
export function useSingleKeys(): boolean {
  return useStore(singleKeysStore) === 'on';
}

/** Takes the next choice in turn and returns it. */
export function nextSound(): SoundChoice {
  const next = SOUND_CHOICES[(SOUND_CHOICES.indexOf(soundStore.get()) + 1) % SOUND_CHOICES.length] ?? 'live';
  soundStore.set(next);
  return next;
}
