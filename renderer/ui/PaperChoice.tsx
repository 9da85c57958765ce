import { PAPERS, type Paper } from '../../shared/ipc/proof.ts';
import { Segments } from './Segments.tsx';

/** Which paper a sheet is made for. */
export function PaperChoice(props: { readonly value: Paper; readonly onChange: (paper: Paper) => void }) {
  return (
    <Segments label="Paper" small choices={PAPERS.map((value) => ({ value, label: value }))} {...props} />
  );
}
