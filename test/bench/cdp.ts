/** The few words of the Chrome DevTools protocol that a cold start needs: wait for the page, ask it one thing. */
export type Cdp = {
  /** Runs an expression in the page as soon as it exists and answers with its value, awaited. */
  readonly ask: (expression: string) => Promise<unknown>;
  readonly close: () => void;
};

type Message = {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string; readonly targetInfo?: { readonly type: string } };
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
  readonly error?: { readonly message: string };
};

/** Joins a browser at its DevTools address and attaches to its first page, also one that is still to come. */
export function openCdp(address: string): Promise<Cdp> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Message) => void>();
  let last = 0;
  const call = (method: string, params: object, sessionId?: string): Promise<Message> => {
    last += 1;
    const id = last;
    socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const askIn = async (sessionId: string, expression: string): Promise<unknown> => {
    const { result, error } = await call(
      'Runtime.evaluate',
      { expression, awaitPromise: true, returnByValue: true },
      sessionId,
    );
    const wrong = error?.message ?? result?.exceptionDetails?.text;
    if (wrong !== undefined) throw new Error(wrong);
    return result?.result?.value;
  };
  return new Promise((resolve, reject) => {
    socket.addEventListener('error', () => reject(new Error('The window closed its door.')));
    socket.addEventListener(
      'open',
      () =>
        void call('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }),
    );
    socket.addEventListener('message', ({ data }) => {
      const message = JSON.parse(String(data)) as Message;
      if (message.id !== undefined) waiting.get(message.id)?.(message);
      const { sessionId, targetInfo } = message.params ?? {};
      if (message.method !== 'Target.attachedToTarget' || targetInfo?.type !== 'page' || !sessionId) return;
      resolve({ ask: (expression) => askIn(sessionId, expression), close: () => socket.close() });
    });
  });
}
