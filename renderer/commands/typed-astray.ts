/** Keys that follow each other faster than this are one piece of typing. */
const PAUSE_MS = 1500;

function takesText(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement &&
    (/^(input|textarea|select)$/i.test(target.tagName) || target.isContentEditable)
  );
}

type Key = Pick<KeyboardEvent, 'target' | 'timeStamp'>;

/**
 * Tells keys that are pressed on purpose from the rest of words that were begun in a field which has gone from under the
 * typist (Enter took it away, and the hands go on). Show it every key, in order: it says true of those that went astray.
 */
export function watchTyping(): { readonly astray: (key: Key) => boolean; readonly forget: () => void } {
  let field: HTMLElement | null = null;
  let last = 0;
  const astray = ({ target, timeStamp }: Key): boolean => {
    const goesOn = field !== null && !field.isConnected && timeStamp - last < PAUSE_MS;
    last = timeStamp;
    if (takesText(target)) field = target;
    else if (!goesOn) field = null;
    return !takesText(target) && goesOn;
  };
  return {
    astray,
    forget: () => {
      field = null;
    },
  };
}
