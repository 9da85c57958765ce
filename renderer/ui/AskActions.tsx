import { useView } from '../bridge/view.tsx';
import { OpenQuestion } from './Asked.tsx';
import { CommandButton } from './CommandButton.tsx';
import { ReasonButton } from './ReasonButton.tsx';
import type { RefusableButtonProps } from './RefusableButton.tsx';

/** What can be done about a question that nobody has answered: ask again, write the answer down, or take it back. */
export function AskActions(props: {
  readonly askId: string;
  /** The name of whoever was asked. */
  readonly who: string;
  readonly quiet?: boolean;
  readonly size?: RefusableButtonProps['size'];
}) {
  const { askId, who, quiet = false, size = 'compact-xs' } = props;
  const ask = useView().state.asks.find((one) => one.askId === askId);
  const question = ask ? <OpenQuestion ask={ask} /> : undefined;
  return (
    <>
      <CommandButton quiet={quiet} size={size} label={`Nudge ${who}`} command={{ type: 'ask.nudge', askId }}>
        Nudge
      </CommandButton>
      <ReasonButton
        quiet={quiet}
        size={size}
        label={`Write down the answer of ${who}`}
        title={`What ${who} answered`}
        words={question}
        question="Answer"
        confirm="Log the answer"
        toCommand={(answer) => ({ type: 'ask.answer', askId, answer })}
      >
        Answer…
      </ReasonButton>
      <ReasonButton
        quiet={quiet}
        size={size}
        label={`Withdraw the question to ${who}`}
        title={`Withdraw the question to ${who}`}
        explanation="Nobody waits for this answer any more. The log keeps the question, who withdrew it and why."
        words={question}
        question="Why does it need no answer?"
        confirm="Withdraw it"
        toCommand={(reason) => ({ type: 'ask.withdraw', askId, reason })}
      >
        Withdraw…
      </ReasonButton>
    </>
  );
}
