import { hiddenMarks } from './hidden-marks.tsx';

/**
 * A name, a title or a subject within a line: kept apart from the direction of the words around it, and a character
 * that cannot be seen is named in its place, so that nobody passes for somebody else.
 */
export function Name(props: { readonly children: string; readonly className?: string | undefined }) {
  return <bdi className={props.className}>{hiddenMarks(props.children)}</bdi>;
}
