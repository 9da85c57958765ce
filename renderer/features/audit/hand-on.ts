import { ok, type Rejection, type Result } from '../../../shared/kernel.ts';

/** Makes a request's answer something `useSending` can run, and hands its value on. */
export async function handOn<T>(
  request: Promise<Result<T, Rejection>>,
  take: (value: T) => void,
): Promise<Result<null, Rejection>> {
  const answer = await request;
  if (!answer.ok) return answer;
  take(answer.value);
  return ok(null);
}
