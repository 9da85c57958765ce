import { unwatchedPromise } from '../../../shared/incident/promised-words.ts';
import { promiseText } from '../../../shared/promise/promise-text.ts';
import { useView, useViewNow } from '../../bridge/view.tsx';
import { CommandButton } from '../../ui/CommandButton.tsx';

/** Promises the next word for the time that the words which are out say, in one press. */
export function PromiseSaid() {
  const { state } = useView();
  const now = useViewNow();
  const words = unwatchedPromise(state);
  if (!words) return null;
  const text = promiseText(words.at, now, state.zone);
  return (
    <CommandButton
      command={{ type: 'promise.make', dueAt: words.at, text }}
      size="compact-xs"
      label={`Promise it: the next word for ${words.said}`}
    >
      Promise it
    </CommandButton>
  );
}
