import type { EventOf } from '../event-kind.ts';
import type { Playbook } from '../playbook/schema.ts';
import { secondsAloud, wordCount } from '../statement/words.ts';
import type { MessageMap, messageMapEvents } from './events.ts';

/** What a room has made of its playbook's message map. */
export type OwnMap = {
  readonly map: MessageMap;
  /** How often the room has changed it; 0 while the playbook's stands. */
  readonly changes: number;
  readonly at: number;
  readonly by: string;
};

/** Applies one event. */
export function evolveMessageMap(
  own: OwnMap | null,
  { at, by, data }: EventOf<typeof messageMapEvents>,
): OwnMap | null {
  return { map: data.map, changes: (own?.changes ?? 0) + 1, at, by };
}

/** The map in force: the room's own, or the playbook's. */
export function messageMapOf(own: OwnMap | null, playbook: Playbook | null): MessageMap {
  if (own) return own.map;
  return (playbook?.messageMap ?? []).map(({ message, supports }) => ({
    message,
    supports: supports.map((text) => ({ text })),
  }));
}

/** What listeners under stress take in: 27 words in 9 seconds, in three messages with three to five supports each. */
export const MAP_RULE = { messages: 3, words: 27, seconds: 9, fewestSupports: 3, mostSupports: 5 } as const;

/** How many words the three messages have together, and how long they take aloud. */
export function mapLength(map: MessageMap): { readonly words: number; readonly seconds: number } {
  const words = map.reduce((sum, one) => sum + wordCount(one.message), 0);
  return { words, seconds: secondsAloud(words) };
}

/** What of a map is longer or thinner than people take in, in sentences. Nothing of it stands in the way. */
export function mapWarnings(map: MessageMap): readonly string[] {
  const { words, seconds } = mapLength(map);
  const { fewestSupports } = MAP_RULE;
  const thin = map.flatMap(({ supports }, index) => (supports.length < fewestSupports ? [index + 1] : []));
  return [
    ...(words > MAP_RULE.words
      ? [
          `The three messages have ${words} words, ${seconds} s aloud. Listeners take in ${MAP_RULE.words} words, ${MAP_RULE.seconds} s: cut ${words - MAP_RULE.words}.`,
        ]
      : []),
    ...thin.map((number) => `Message ${number} has fewer than three supports.`),
  ];
}

/** A map as it is kept: no blank supports, no spaces around. */
export function tidyMap(map: MessageMap): MessageMap {
  return map.map(({ message, supports }) => ({
    message: message.trim(),
    supports: supports.map(({ text }) => ({ text: text.trim() })).filter(({ text }) => text !== ''),
  }));
}
