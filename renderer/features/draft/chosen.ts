/** Which template these words were started from, and when: the slots card goes to its first slot then. */
export type Chosen = { readonly templateId: string | null; readonly at: number };

export const CHOSEN: Chosen = { templateId: null, at: 0 };

/** Under which name that is kept. */
export const chosenKey = (statementId: string): string => `template ${statementId}`;
