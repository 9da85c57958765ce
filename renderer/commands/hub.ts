import type { ActionId } from '../../shared/ui-actions.ts';

/**
 * Where a wish meets whoever can fulfil it. The menu, a shortcut, the palette or a button asks (`runAction`); the
 * component that owns the field or the dialog listens (`onAction`) for as long as it is on the screen:
 *
 *     useEffect(() => onAction('note.focus', () => field.current?.focus()), []);
 *
 * Whether an action is open to anyone is the registry's business (registry.ts): ask through `useActions().run(id)`
 * where a refusal must be shown, or `runAction(id)` where the control has been checked already.
 */
type Listener = () => unknown;

/** What a listener answers when the wish is fulfilled and nobody else is to be asked: of several seats, one opens. */
export const FULFILLED = 'fulfilled';

const listeners = new Map<ActionId, Set<Listener>>();

/** A wish that nobody on the screen could fulfil yet: the page that can may be on its way. */
let pending: ActionId | null = null;
let forget: ReturnType<typeof setTimeout> | null = null;

/** How long a wish waits for its page. */
const PATIENCE_MS = 3000;

function setPending(id: ActionId | null): void {
  if (forget !== null) clearTimeout(forget);
  pending = id;
  forget = id === null ? null : setTimeout(() => setPending(null), PATIENCE_MS);
}

/** Fulfils an action while the caller is on the screen. Returns the function that ends it. */
export function onAction(id: ActionId, listener: Listener): () => void {
  const own = listeners.get(id) ?? new Set();
  listeners.set(id, own.add(listener));
  if (pending === id) {
    setPending(null);
    queueMicrotask(() => void listener());
  }
  return () => {
    own.delete(listener);
  };
}

/** Asks for an action. False if nobody on the screen can fulfil it yet; then it waits a moment for its page. */
export function runAction(id: ActionId): boolean {
  const own = [...(listeners.get(id) ?? [])];
  setPending(own.length === 0 ? id : null);
  own.some((listener) => listener() === FULFILLED);
  return own.length > 0;
}
