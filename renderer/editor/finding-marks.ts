import { hoverTooltip } from '@codemirror/view';
import classes from './editor.module.css';
import { type Mark, markLayer } from './marks.ts';

/** What a check found in the words: where, and what to say of it. */
export type MarkedFinding = {
  readonly from: number;
  readonly to: number;
  readonly refuses: boolean;
  readonly say: string;
};

/**
 * Underlines of what the checks found. They say nothing to a screen reader: the card of the checks lists each of them in
 * words and leads here, and an announcement at every key would drown what is being typed.
 */
export const findingMarks = markLayer();

/** Findings as marks. */
export function asMarks(findings: readonly MarkedFinding[]): readonly Mark[] {
  return findings.map(({ from, to, refuses, say }) => ({
    from,
    to,
    say,
    className: (refuses ? classes.refused : classes.found) ?? '',
  }));
}

/** What is to be said of the words under the pointer. */
export const findingTip = hoverTooltip((view, position) => {
  const marks = findingMarks.at(view, position);
  const said = [...new Set(marks.flatMap(({ say }) => say ?? []))];
  const from = marks[0]?.from;
  if (from === undefined || said.length === 0) return null;
  return {
    pos: from,
    above: false,
    create: () => {
      const dom = document.createElement('div');
      dom.className = classes.tip ?? '';
      dom.ariaHidden = 'true';
      dom.append(
        ...said.map((sentence) => {
          const line = document.createElement('p');
          line.textContent = sentence;
          return line;
        }),
      );
      return { dom };
    },
  };
});
