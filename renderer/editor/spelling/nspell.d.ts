declare module 'nspell' {
  type NSpell = {
    readonly correct: (word: string) => boolean;
    readonly suggest: (word: string) => readonly string[];
    readonly add: (word: string) => NSpell;
  };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default function nspell(affix: string, words: string): NSpell;
}
