import latin from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?inline';
import latinExt from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-ext-400-normal.woff2?inline';

const face = (address: string, range: string) =>
  `@font-face{font-family:"IBM Plex Sans";font-weight:400;font-display:swap;src:url(${address}) format("woff2");unicode-range:${range}}`;

/**
 * Our own typeface for the lines at the head and the foot of a printed page: Chromium draws them in a page of its own,
 * which knows none of ours and fetches nothing. It prints that page without waiting for a typeface: words that wait for theirs would
 * not be there at all, so until it is read they are set in one of the computer's.
 */
export const TYPEFACE = `<style>${face(latin, 'U+0000-02AF,U+2000-206F,U+20AC,U+2122')}${face(latinExt, 'U+0100-02BA,U+1E00-1EFF')}</style>`;
