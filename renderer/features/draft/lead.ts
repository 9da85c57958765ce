/** Words on a page (UTF-16 offsets). */
export type WordPlace = { readonly from: number; readonly to: number };

/** A wish to be led to words on the page, or with null to where its caret was left; each wish is a new one. */
export type Lead = { readonly place: WordPlace | null };
