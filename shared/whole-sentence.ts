const ENDED = /[.!?…:][”"’')\]]*$/u;

/** What somebody wrote, as a sentence that another may follow: with a full stop unless it ends by itself. */
export function wholeSentence(text: string): string {
  const said = text.trimEnd();
  return said === '' || ENDED.test(said) ? said : `${said}.`;
}
