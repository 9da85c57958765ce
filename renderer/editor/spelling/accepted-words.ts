import { createStore } from '../../bridge/store.ts';

/** Words that are no mistake here, by `plainWord`: names of this incident, and what people accepted. */
export const accepted = createStore<ReadonlySet<string>>(new Set());
