import { useState } from 'react';
import {
  currentStatement,
  latestRevision,
  type Revision,
  type Statement,
} from '../../../shared/statement/statements.ts';
import { useView } from '../../bridge/view.tsx';
import { keepUnsaved, readUnsaved, settle, type UnsavedWords } from './draft-store.ts';

/** The words on the editor's page. */
export type Draft = {
  readonly statement: Statement;
  readonly latest: Revision | null;
  readonly text: string;
  readonly basedOn: string | null;
  /** True if the page holds words that no revision holds. */
  readonly unsaved: boolean;
  /** True if somebody saved another revision since these words began to differ. */
  readonly overtaken: boolean;
  readonly write: (text: string) => void;
  /** Marks the text on the page as sent for saving. */
  readonly markSent: () => void;
  /** Puts these words on top of the newest revision. */
  readonly rebase: () => void;
  /** Throws the unsaved words away and shows the newest revision. */
  readonly discard: () => void;
};

/** The draft of the current statement; null before there is one. Unsaved words survive everything but `discard`. */
export function useDraft(): Draft | null {
  const { state, incidentId } = useView();
  const statement = currentStatement(state.statements);
  const statementId = statement?.statementId ?? '';
  const [typed, setTyped] = useState<{ readonly of: string; readonly words: UnsavedWords | null } | null>(
    null,
  );
  if (!statement) return null;
  const latest = latestRevision(statement);
  const own = typed?.of === statementId ? typed.words : readUnsaved(localStorage, incidentId, statementId);
  const { text, basedOn, sent } = settle(own, latest);
  const keep = (words: UnsavedWords | null) => {
    keepUnsaved(localStorage, incidentId, statementId, words);
    setTyped({ of: statementId, words });
  };
  return {
    statement,
    latest,
    text,
    basedOn,
    unsaved: text !== (latest?.text ?? ''),
    overtaken: basedOn !== (latest?.revisionId ?? null),
    write: (next) => keep({ text: next, basedOn, sent }),
    markSent: () => keep({ text, basedOn, sent: text }),
    rebase: () => keep({ text, basedOn: latest?.revisionId ?? null, sent: null }),
    discard: () => keep(null),
  };
}
