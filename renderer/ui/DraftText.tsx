import { hiddenMarks } from './hidden-marks.tsx';
import { useSlotNames, withSlots } from './slot-marks.tsx';

/**
 * Words that are being written for the public: like `UserText`, with every open slot called as the templates of the incident
 * call it. What else people type keeps its braces.
 */
export function DraftText(props: { readonly children: string; readonly className?: string | undefined }) {
  const names = useSlotNames();
  const between = (part: string) => part;
  return (
    <bdi dir="auto" className={props.className} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {hiddenMarks(props.children, (text, key) => withSlots(names, text, key, between))}
    </bdi>
  );
}
