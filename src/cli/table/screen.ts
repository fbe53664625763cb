import { TEMPLATES, version } from '../../world/package.ts';
import { usualFormats } from '../../writers/registry.ts';
import { ofDoctor, ofOpen } from '../options.ts';
import { dayOfRun, OUTPUT, settings, writings } from '../settings.ts';
import type { CommandDescription } from './description.ts';

// Of the person at the computer: the page, and what the computer lacks.

export const launch: CommandDescription = {
  name: 'launch',
  description:
    'то же, что двойной щелчок: страница в браузере; где её некому показать – документы папки «Моя организация»',
  arguments: [],
  usage: '[параметры]',
  options: () => [],
  isSteady: true,
  async call(_, _given, place) {
    const { launch, launchPage } = await import('../commands/launch.ts');
    const { desktop } = await import('../../world/desktop.ts');
    if (desktop.isWatched) return launchPage({ templates: [TEMPLATES], version: version() }, place, desktop);
    const usual = { input: '', templates: [], format: usualFormats() };
    return launch({ ...settings(usual), ...writings(usual) }, place, desktop);
  },
};

export const open: CommandDescription = {
  name: 'open',
  description: 'открыть страницу в браузере: сведения, документы, отчёты – без командной строки',
  arguments: [['[папка]', 'папка со сведениями; без неё страница предложит выбрать']],
  usage: '[папка] [параметры]',
  options: ofOpen,
  isSteady: true,
  async call([folder], given, place) {
    const { open } = await import('../commands/open.ts');
    const { desktop } = await import('../../world/desktop.ts');
    const { output, browser = true } = given;
    return open({ folder, output, browser, templates: [TEMPLATES], version: version() }, place, desktop);
  },
};

export const doctor: CommandDescription = {
  name: 'doctor',
  description: 'проверка компьютера: версия, права на запись, место на диске, чего не хватает',
  arguments: [],
  usage: '[параметры]',
  options: ofDoctor,
  async call(_, given, place) {
    const { doctor } = await import('../commands/doctor.ts');
    const { computer } = await import('../../world/computer.ts');
    return doctor({ output: given.output ?? OUTPUT, today: dayOfRun(given) }, computer(), place);
  },
};
