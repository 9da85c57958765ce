/** Spaces of the same length in place of a text; its lines stay lines, so that places in it stay what they are. */
export const blank = (text: string): string => text.replace(/[^\n]/gu, (one) => ' '.repeat(one.length));
