/** The passphrase of a sample person: of nobody, since it stands here. Good enough for the app's own rule. */
export function passphraseOf(name: string): string {
  return `seven ${name.split(' ')[0]?.toLowerCase() ?? ''} lanterns hum past noon`;
}
