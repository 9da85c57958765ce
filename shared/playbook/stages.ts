/** The six stages of an incident, in order. */
export const STAGES = ['detect', 'brief', 'draft', 'approve', 'publish', 'followUp'] as const;
export type Stage = (typeof STAGES)[number];

/** The name of a stage as people read it. */
export const STAGE_LABEL = {
  detect: 'Detect',
  brief: 'Brief',
  draft: 'Draft',
  approve: 'Approve',
  publish: 'Publish',
  followUp: 'Follow-up',
} as const satisfies Record<Stage, string>;

/** The stage that follows, or null at the end. */
export function nextStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}

export const SEVERITIES = ['S1', 'S2', 'S3', 'S4'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The word for a severity as people say it. */
export const SEVERITY_LABEL = {
  S1: 'severe',
  S2: 'serious',
  S3: 'active',
  S4: 'watch',
} as const satisfies Record<Severity, string>;

/** True if `to` is a less serious severity than `from`. S1 is the most serious. */
export function isLower(from: Severity, to: Severity): boolean {
  return SEVERITIES.indexOf(to) > SEVERITIES.indexOf(from);
}
