import type { Desk } from './desk.ts';
import { actRoutes } from './routes/acts.ts';
import { checkRoutes } from './routes/check.ts';
import { districtRoutes } from './routes/district.ts';
import { documentRoutes } from './routes/documents.ts';
import { helpRoutes } from './routes/help.ts';
import { organizationRoutes } from './routes/organization.ts';
import { reportRoutes } from './routes/report.ts';
import { startRoutes } from './routes/start.ts';
import { tableRoutes } from './routes/tables.ts';
import { type Route, WAITING } from './serve.ts';

/** A question may wait so long for news, in milliseconds. */
const PATIENCE = 25_000;

/** What each screen brings. */
const SCREENS = [
  startRoutes,
  organizationRoutes,
  tableRoutes,
  documentRoutes,
  actRoutes,
  reportRoutes,
  districtRoutes,
  checkRoutes,
  helpRoutes,
];

/** Every address that answers, by its name. */
export function routesOf(desk: Desk): ReadonlyMap<string, Route> {
  const waiting: Route = async (body, gone) =>
    desk.session.news(Number((body as { version?: unknown } | null)?.version), PATIENCE, gone);
  const routes = SCREENS.flatMap((routesFor) => Object.entries(routesFor(desk)));
  return new Map([...routes.map(([name, route]) => [`/api/${name}`, route] as const), [WAITING, waiting]]);
}
