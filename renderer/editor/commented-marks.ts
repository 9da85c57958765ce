import { markLayer } from './marks.ts';

/** Where somebody commented on a sentence. Like the findings it is said in a card, and not while somebody types. */
export const commentedMarks = markLayer();
