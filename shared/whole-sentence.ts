const ENDED = /[.!?…:][”"’')\]]*$/u;

/** What somebody wrote, as a sentence that another may follow: with a full stop unless it ends by itself. */
export function wholeSentence(text: string): string {
  const said = text.trimEnd();
  return said === '' || ENDED.test(said) ? said : `${said}.`;
}

/** The same as a part of a sentence that goes on after it: without the full stop at its end. */
export function withoutStop(text: string): string {
  return text.trimEnd().replace(/(?<!\.)\.$/u, '');
}

/** The same with a capital, to begin a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
