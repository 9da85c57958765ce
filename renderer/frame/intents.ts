import { useEffect } from 'react';

/** Things a shortcut, the palette or the menu may ask of whatever is on screen. */
export type Intent =
  | 'write-note'
  | 'extend-stage'
  | 'change-severity'
  | 'stand-down'
  | 'close-incident'
  | 'go-on'
  | 'save-revision'
  | 'copy-words'
  | 'log-report'
  | 'add-brief-line'
  | 'ask-someone'
  | 'approve-words';

const handlers = new Map<Intent, Set<() => void>>();

/** True if something on screen can do this now. */
export function canDo(intent: Intent): boolean {
  return (handlers.get(intent)?.size ?? 0) > 0;
}

/** Asks whatever is on screen to do something; the newest taker does it. False if nobody could. */
export function ask(intent: Intent): boolean {
  const handler = [...(handlers.get(intent) ?? [])].at(-1);
  handler?.();
  return handler !== undefined;
}

/** Takes an intent while this component is on screen. `handler` null: not now. */
export function useIntent(intent: Intent, handler: (() => void) | null): void {
  useEffect(() => {
    if (!handler) return;
    const takers = handlers.get(intent) ?? new Set();
    handlers.set(intent, takers.add(handler));
    return () => {
      takers.delete(handler);
    };
  }, [intent, handler]);
}
