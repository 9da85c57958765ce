import { createContext, type ReactNode, useContext, useState } from 'react';
import { hiddenMarks } from './hidden-marks.tsx';
import classes from './UserText.module.css';

/** A longer text shows its beginning, and the rest when somebody asks for it. */
const SHOWN = 1200;

const Whole = createContext(false);

/** Below this every text is shown to its end: on paper nobody can press a button. */
export function WholeTexts(props: { readonly children: ReactNode }) {
  return <Whole value={true}>{props.children}</Whole>;
}

/** The beginning of a text; never half of a character of two units. */
function beginning(text: string): string {
  const cut = text.slice(0, SHOWN);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

function LongText(props: { readonly children: string }) {
  const text = props.children;
  const [opened, setOpened] = useState(false);
  if (opened) return hiddenMarks(text);
  return (
    <>
      {hiddenMarks(beginning(text))}…{' '}
      <button type="button" className={classes.more} onClick={() => setOpened(true)}>
        Show all {text.length.toLocaleString('en')} characters
      </button>
    </>
  );
}

/**
 * Words a person typed: their direction is read from the words, their line breaks are kept, and a character that cannot
 * be seen is named in its place, so that it cannot reorder what is read.
 */
export function UserText(props: { readonly children: string; readonly className?: string | undefined }) {
  const text = props.children;
  const whole = useContext(Whole);
  return (
    <bdi dir="auto" className={props.className} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {whole || text.length <= SHOWN ? hiddenMarks(text) : <LongText>{text}</LongText>}
    </bdi>
  );
}

/** A stretch of what a person typed; `hit` where it is what somebody looked for. */
type Stretch = { readonly text: string; readonly hit: boolean };

/** Words a person typed, as `UserText` draws them, with what somebody looked for marked. */
export function FoundText(props: {
  readonly parts: readonly Stretch[];
  readonly className?: string | undefined;
}) {
  return (
    <bdi dir="auto" className={props.className}>
      {props.parts.map(({ text, hit }, index) => {
        const Tag = hit ? 'mark' : 'span';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other identity
          <Tag key={index} className={hit ? classes.found : undefined}>
            {hiddenMarks(text)}
          </Tag>
        );
      })}
    </bdi>
  );
}
