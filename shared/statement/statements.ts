import type { EventOf } from '../event-kind.ts';
import { COPIED, type Lists } from '../lists.ts';
import { STATEMENT_LABEL, type StatementKind, type statementEvents, type Variant } from './events.ts';

/** The words of a statement as they were saved, for all channels. They never change. */
export type Revision = {
  readonly revisionId: string;
  readonly number: number;
  /** The common text: what goes out where a channel has no words of its own. */
  readonly text: string;
  readonly variants: readonly Variant[];
  /** The channels on which these words do not go out. */
  readonly without: readonly string[];
  /** Those of them that came into the incident only after these words were saved; not there where none did. */
  readonly later?: readonly string[] | undefined;
  readonly basedOn: string | null;
  readonly at: number;
  /** The same by the clock as it stands now. */
  readonly savedAt: number;
  readonly by: string;
};

/** Who let words go that were set aside, and why. */
export type LetGo = { readonly reason: string; readonly at: number; readonly by: string };

/** One statement of the incident: number 1 is the holding statement. */
export type Statement = {
  readonly statementId: string;
  readonly kind: StatementKind;
  readonly number: number;
  readonly at: number;
  readonly revisions: readonly Revision[];
  /** The statement that this correction set aside; not there where none was under way. */
  readonly setAside?: string | undefined;
  /** The statement whose words this one began with. */
  readonly takesUp?: string | undefined;
  /** Why its words are not taken up any more; not there while nobody let them go. */
  readonly letGo?: LetGo | undefined;
};

/** Applies one statement or draft event. */
export function evolveStatements(
  statements: readonly Statement[],
  event: EventOf<typeof statementEvents>,
  lists: Lists = COPIED,
): readonly Statement[] {
  const { at, by } = event;
  switch (event.type) {
    case 'statement.started':
      return lists.add(statements, { ...event.data, at, revisions: [] });
    case 'statement.letGo': {
      const { statementId, reason } = event.data;
      return lists.change(
        statements,
        (one) => one.statementId === statementId,
        (one) => ({ ...one, letGo: { reason, at, by } }),
      );
    }
    case 'draft.revised': {
      const { statementId, variants = [], without = [], ...revision } = event.data;
      return lists.change(
        statements,
        (one) => one.statementId === statementId,
        (one) => ({
          ...one,
          revisions: lists.add(one.revisions, { ...revision, variants, without, at, savedAt: at, by }),
        }),
      );
    }
  }
}

/** Moves when words were saved with the clock: people read a time off the clock as it stands. */
export function moveStatement(one: Statement, shiftMs: number): Statement {
  return {
    ...one,
    revisions: one.revisions.map((saved) => ({ ...saved, savedAt: saved.savedAt + shiftMs })),
  };
}

/** The statement being worked on: the last one started. */
export function currentStatement(statements: readonly Statement[]): Statement | null {
  return statements.at(-1) ?? null;
}

/** The newest text of a statement, or null before the first save. */
export function latestRevision(statement: Statement | null): Revision | null {
  return statement?.revisions.at(-1) ?? null;
}

/** A revision by its id, and the statement that it is of; null where there is none. */
export function findRevision(
  statements: readonly Statement[],
  revisionId: string,
): { readonly statement: Statement; readonly revision: Revision } | null {
  for (const statement of statements) {
    const revision = statement.revisions.find((one) => one.revisionId === revisionId);
    if (revision) return { statement, revision };
  }
  return null;
}

/** How people name a statement aloud: "Update 2". */
export function statementName({ kind, number }: Pick<Statement, 'kind' | 'number'>): string {
  return `${STATEMENT_LABEL[kind]} ${number}`;
}

/** How people name a revision aloud: "Holding statement 1.6". */
export function revisionName(statement: Statement, revision: Revision): string {
  return `${statementName(statement)}.${revision.number}`;
}
