import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import { REQUESTS, type RequestName } from '../../shared/ipc/channels.ts';
import { REQUEST_SCHEMAS, type Replies, type Requests } from '../../shared/ipc/contract.ts';
import { refuse } from '../../shared/kernel.ts';

/** One function for each door; `satisfies` proves that none is missing. */
export type Handlers = {
  readonly [N in RequestName]: (body: Requests[N]) => Replies[N] | Promise<Replies[N]>;
};

/** Only the main frame of a page that this app served may knock. */
function isTrusted(event: IpcMainInvokeEvent, origins: readonly string[]): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null) return false;
  return origins.some((origin) => frame.url.startsWith(`${origin}/`));
}

/** The first thing wrong with a request, as a sentence. */
function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue?.message ?? 'The request does not have the shape it must have.';
}

/**
 * Opens the doors. Sender and schema are checked here and nowhere else; bad input comes back as a refusal, a stranger
 * gets an error. A throw inside a handler is a bug: it is reported whole and the window is told that it is one.
 */
export function serve(
  handlers: Handlers,
  origins: readonly string[],
  report: (error: unknown) => void,
): void {
  for (const name of Object.keys(REQUESTS) as RequestName[]) {
    ipcMain.handle(REQUESTS[name], async (event, body: unknown) => {
      if (!isTrusted(event, origins)) throw new Error('This door is closed to strangers.');
      const parsed = REQUEST_SCHEMAS[name].safeParse(body);
      if (!parsed.success) return refuse('bad-request', firstIssue(parsed.error));
      try {
        return await handlers[name](parsed.data as never);
      } catch (error) {
        report(error);
        throw new Error(
          'Something in Holdline broke. It is written to the app’s own log; nothing you saved is lost.',
        );
      }
    });
  }
}

/** Shuts a door that a library opened: nobody there asks who knocks. */
export function closeDoor(channel: string): void {
  ipcMain.removeAllListeners(channel);
  ipcMain.removeHandler(channel);
}
