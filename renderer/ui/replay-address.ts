/** Where the replay of an incident shows the room just after the entry at a position. */
export function replayAddress(incidentId: string, position: number): string {
  return `/incident/${incidentId}/replay/${position + 1}`;
}
