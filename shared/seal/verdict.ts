/** A head that someone remembers from outside the file: the log had this root (base64) at this size. */
export type Head = { readonly size: number; readonly root: string };

/** Where the log is first wrong, and what is wrong with it, in a sentence for a lay person. */
export type Fault = { readonly ok: false; readonly position: number; readonly reason: string };
export type Verdict = ({ readonly ok: true } & Head) | Fault;

/** A fault with its sentence; `what` continues "Entry n: ". */
export function faultAt(position: number, what: string): Fault {
  return { ok: false, position, reason: `Entry at position ${position}: ${what}.` };
}
