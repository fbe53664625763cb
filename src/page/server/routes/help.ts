import { checkComputer } from '../../../making/computer-check.ts';
import { computer } from '../../../world/computer.ts';
import type { Desk, Routes } from '../desk.ts';

/** «Помощь». */
export function helpRoutes({ session, home }: Desk): Routes {
  return {
    doctor: async () => {
      const { means, place } = session;
      return checkComputer(
        { output: place?.output ?? home.folders, today: means.today() },
        computer(),
        means.files,
      );
    },
  };
}
