/** A wish to be led to words on the page (UTF-16 offsets); each wish is a new one. */
export type Lead = { readonly from: number; readonly to: number };
