import { Route, Switch } from 'wouter';
import { WarRoomPage } from './pages/WarRoomPage.tsx';

/** Every address of the window. */
export function Routes() {
  return (
    <Switch>
      <Route path="/incident/:incidentId">{({ incidentId }) => <WarRoomPage incidentId={incidentId} />}</Route>
    </Switch>
  );
}
