import { checkAct } from '../../folder/check-act.ts';
import { text } from '../body.ts';
import { type Desk, inFolder, type Routes } from '../desk.ts';

/** «Проверка чужого акта». */
export function checkRoutes(desk: Desk): Routes {
  return {
    check: inFolder(desk, async (place, body) =>
      checkAct(
        place,
        await desk.session.snapshot(place),
        text(body, 'name'),
        Buffer.from(text(body, 'bytes'), 'base64'),
      ),
    ),
  };
}
