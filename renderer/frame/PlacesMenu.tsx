import { Button, Menu } from '@mantine/core';
import { Link } from 'wouter';
import { PLACES } from './places.ts';

/** The way from an incident's pages to its own log and to every page of the room, without going back first. */
export function PlacesMenu(props: { readonly incidentId: string }) {
  const own = [
    { path: `/incident/${props.incidentId}`, label: 'War room' },
    { path: `/incident/${props.incidentId}/card`, label: 'One-minute card' },
    { path: `/incident/${props.incidentId}/audit`, label: 'Audit' },
    { path: `/incident/${props.incidentId}/replay`, label: 'Step through' },
    { path: `/incident/${props.incidentId}/charts`, label: 'Charts' },
    { path: `/incident/${props.incidentId}/review`, label: 'Review' },
  ];
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" rightSection={<span aria-hidden="true">▾</span>}>
          Places
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>This incident</Menu.Label>
        {own.map(({ path, label }) => (
          <Menu.Item key={path} component={Link} href={path}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>The room</Menu.Label>
        {PLACES.map(({ path, label }) => (
          <Menu.Item key={path} component={Link} href={path}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
