import type { Check } from './finding.ts';
import { phrasesIn } from './phrases.ts';

/** Phrases that should not go out: no comment, speculation, blame, passive apologies, jargon. */
export const said: Check = (text, { rule }) => phrasesIn(text, rule);

/** In a drill, words that say it is none: somebody passes them on, and they are believed. */
export const drillWords: Check = (text, { rule, drill }) => (drill ? phrasesIn(text, rule) : []);
