/** A time of day as words write it: hours, minutes, a half of the day, a zone. */
export const SAID_CLOCK =
  /(?<![\d:])([01]?\d|2[0-3])[:.h]([0-5]\d)(?:\s*([ap])\.?m\b)?(?![\d:])(?:\s*\(?([A-Z]{2,5}(?:[+-]\d+)?)\b\)?)?/;

/** What words say of the time of the next word: where the time stands in them, and the words around it that name its day. */
export type NextWordSaid = { readonly from: number; readonly to: number; readonly said: string };

const clock = SAID_CLOCK.source;
/** "Our next update will be here at 11:05": whatever time follows is meant. */
const NEXT = String.raw`\bnext (?:public )?(?:word|update|statement|news|briefing|notice|report)\b`;
const LEAD = String.raw`\b(?:by|at|before|from|around|no later than)\s+(?:about\s+|around\s+)?`;
/** What may stand between such words and their time: "More on this from us here at 11:05". */
const HERE = `(?: (?:here|online|on this|about this|from us|with you|with more))*`;
/** What says so only with its time right behind it: "the trains will be back", "two more" and "back in all shops" do not. */
const AT_ONCE = `${HERE},? (?=${LEAD}${clock})`;
/** What says that we speak again, where a time with "at", "by" or "before" follows. */
const AGAIN = [
  String.raw`\b(?:speak|report|write|post|talk|update|be (?:back|here|in touch)|come back|return)\b[^.!?\n]{0,30}?\b(?:again|next)\b`,
  String.raw`\bhear (?:(?:more|again|next) )*from us\b`,
  String.raw`(?:\b(?:will|shall)|[’']ll) (?:[a-z]+ )?(?:update\b|say more\b|tell (?:you |everyone )?more\b)`,
  String.raw`(?:\b(?:will|shall)|[’']ll) (?:[a-z]+ )?(?:be|bring|give|have|issue|post|publish|send|share) (?:[a-z]+ ){0,2}?(?:more|updates?|news|word|statement)\b`,
  String.raw`\bexpect (?:[a-z]+ ){0,2}?(?:more|updates?|news|word|statement)\b`,
  String.raw`\b(?:another|further|more) (?:updates?|news|word|statement|information)\b`,
  String.raw`\b(?:updates?|news|word|more)(?= (?:by|before)\b)`,
  String.raw`\bwe tell (?:you |everyone )?more\b`,
  String.raw`(?<=(?:^|[.!?:;\n])\s{0,3})more${AT_ONCE}`,
  String.raw`\bwe(?: will| shall|[’']ll| are)(?: be)? (?:back|in touch)${AT_ONCE}`,
  String.raw`\bwe update(?: you| everyone)?${AT_ONCE}`,
].join('|');
const AFTER_NEXT = new RegExp(`(?:${NEXT})(?<tail>[^\\n]{0,80})`, 'gid');
const AFTER_AGAIN = new RegExp(
  `(?:${AGAIN})(?<tail>(?:(?!${clock})[^.!?\\n]){0,60}?${LEAD}${clock}[^.!?\\n]{0,30})`,
  'gid',
);
/** "By 17:40 we will speak again". */
const BEFORE_AGAIN = new RegExp(
  `(?<tail>${LEAD}${clock}[^.!?\\n]{0,30}?),?\\s(?:we|you)\\b[^.!?\\n]{0,20}?(?:${AGAIN})`,
  'gid',
);
/** "We said that we would speak again at 16:00" and "we will not speak again before 22:00" promise nothing. */
const PROMISES_NOTHING = /\b(?:said|told|promised|would|not|never|cannot)\b|n[’']t\b/i;

/** True if the sentence up to a place tells what was said before, or that we do not speak. */
function promisesNothing(text: string, at: number): boolean {
  const start = Math.max(...['.', '!', '?', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  return PROMISES_NOTHING.test(text.slice(start, at));
}

/**
 * Every time that a text names for the next word to those who read it, in the order of the text. Pure: the one place that
 * knows how people say so.
 */
export function nextWordSaid(text: string): readonly NextWordSaid[] {
  const found = [AFTER_NEXT, AFTER_AGAIN, BEFORE_AGAIN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): readonly NextWordSaid[] => {
      const said = match.groups?.tail ?? '';
      const [start = 0] = match.indices?.groups?.tail ?? [];
      const time = new RegExp(clock).exec(said);
      if (!time || promisesNothing(text, match.index)) return [];
      const from = start + time.index;
      return [{ from, to: from + time[0].trimEnd().length, said }];
    }),
  );
  const once = new Map(found.map((one) => [one.from, one]));
  return [...once.values()].toSorted((one, other) => one.from - other.from);
}
