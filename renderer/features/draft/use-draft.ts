import { useEffect, useState } from 'react';
import {
  currentStatement,
  latestRevision,
  type Revision,
  type Statement,
} from '../../../shared/statement/statements.ts';
import { isSaved, keepUnsaved, readUnsaved, settle, type UnsavedWords } from '../../bridge/unsaved-words.ts';
import { useView } from '../../bridge/view.tsx';

/** The words on the editor's page. */
export type Draft = {
  readonly statement: Statement;
  readonly latest: Revision | null;
  readonly text: string;
  readonly basedOn: string | null;
  /** True if the page holds words that no revision holds. */
  readonly unsaved: boolean;
  /** False if this computer had no room for the last change: a reload would lose it. */
  readonly kept: boolean;
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

type Typed = { readonly of: string; readonly words: UnsavedWords | null; readonly kept: boolean };

/** The draft of the current statement; null before there is one. Unsaved words survive everything but `discard`. */
export function useDraft(): Draft | null {
  const { state, incidentId } = useView();
  const statement = currentStatement(state.statements);
  const statementId = statement?.statementId ?? '';
  const [typed, setTyped] = useState<Typed | null>(null);
  const own = typed?.of === statementId ? typed.words : readUnsaved(localStorage, incidentId, statementId);
  const words = settle(own, statement?.revisions ?? []);
  const { text, basedOn, sent } = words;
  const unsaved = statement !== null && !isSaved(words, statement);
  // Words that have become a revision are on the shelf no longer, or they would turn up beside the next one.
  const done = own !== null && statement !== null && !unsaved;
  useEffect(() => {
    if (done) keepUnsaved(localStorage, incidentId, statementId, null);
  }, [done, incidentId, statementId]);
  if (!statement) return null;
  const latest = latestRevision(statement);
  const keep = (next: UnsavedWords | null) => {
    const kept = keepUnsaved(localStorage, incidentId, statementId, next);
    setTyped({ of: statementId, words: next, kept });
  };
  return {
    statement,
    latest,
    text,
    basedOn,
    unsaved,
    kept: typed?.of !== statementId || typed.kept,
    overtaken: basedOn !== (latest?.revisionId ?? null),
    write: (next) => keep({ text: next, basedOn, sent }),
    markSent: () => keep({ text, basedOn, sent: text }),
    rebase: () => keep({ text, basedOn: latest?.revisionId ?? null, sent: null }),
    discard: () => keep(null),
  };
}
