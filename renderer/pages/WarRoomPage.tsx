/** One incident, live. */
export function WarRoomPage(props: { readonly incidentId: string }) {
  return <main>{props.incidentId}</main>;
}
