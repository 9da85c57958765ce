/** What people call a slot for the time of the next word: "Next word at", "When we speak again", "Time of the next update". */
const NEXT_WORD =
  /\bnext (?:public )?(?:words?|updates?|statement|news|briefing|bulletin|notice|report|message|information)\b|^next(?: (?:at|by|time))?$|\b(?:speaks?|reports?|writes?|posts?|talks?|updates?|says?|hears?|informs?|tells?|backs?|in touch)\b.{0,30}\b(?:again|next|more)\b|\bhears? (?:more )?from us\b|\b(?:further|another|more) (?:words?|updates?|statement|news|information)\b/iu;

/** Names of what is said, and of what was said before: no time that is still to come. */
const NO_TIME_AHEAD = /^(?:what|how|why|who|where)\b|\b(?:last|said|before|earlier|previous)\b/iu;

/** True where the name of a slot says that it is about the next word to the public. The one place that reads it so. */
export function isCalledNextWord(label: string): boolean {
  return NEXT_WORD.test(label.trim()) && !NO_TIME_AHEAD.test(label.trim());
}

/** What people call the time at which the words with the slot are said: "Time of the update", "Issued at". */
const THESE_WORDS =
  /^(?:the )?(?:time|date|day|hour|date and time|time and date) of (?:the|this|our|these) (?:words?|updates?|statement|news|briefing|bulletin|notice|message|information)$|^(?:issued|published|updated|released|posted)(?: at| on)?$|^(?:the )?time now$|^now$/iu;

/** True where the name of a slot says that it is about the time of the very words that it stands in. */
export function isCalledNow(label: string): boolean {
  return THESE_WORDS.test(label.trim());
}
