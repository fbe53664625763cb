import { TEMPLATES } from '../../world/package.ts';
import { ofFacts, ofFields, ofGenerate, ofPeriod, ofReport, reading, writing } from '../options.ts';
import { dayOfRun, folders, periodOptions, settings, writings } from '../settings.ts';
import type { CommandDescription } from './description.ts';

// Of one organisation: its folder, its facts, its drafts.

export const generate: CommandDescription = {
  name: 'generate',
  description: 'подготовить документы (без кодов – все, на которые хватает сведений)',
  arguments: [['[код...]', 'коды документов, см. fields']],
  usage: '[код...] [параметры]',
  options: () => [...ofGenerate(), ...reading(), ...writing()],
  async call(ids, given, place) {
    const { generate } = await import('../commands/generate.ts');
    const { set = null } = given;
    return generate(ids, set, { ...settings(given), ...writings(given), period: null }, place);
  },
};

export const report: CommandDescription = {
  name: 'report',
  description: 'подготовить отчёт об использовании платформы за период (с --json – одни показатели)',
  arguments: [],
  usage: '[параметры]',
  options: () => [...ofPeriod(), ...ofReport(), ...reading(), ...writing()],
  async call(_, given, place) {
    const { report } = await import('../commands/report.ts');
    const { share = false } = given;
    return report({ ...settings(given), ...writings(given), ...periodOptions(given), share }, place);
  },
};

export const check: CommandDescription = {
  name: 'check',
  description: 'прочитать всё и показать каждое замечание, ничего не записывая',
  arguments: [],
  usage: '[параметры]',
  options: reading,
  async call(_, given, place) {
    const { check } = await import('../commands/check.ts');
    return check({ ...settings(given), today: dayOfRun(given) }, place);
  },
};

export const facts: CommandDescription = {
  name: 'facts',
  description: 'показать, что прочитано: людей, группы, выгрузки (имена и должности – с --show-values)',
  arguments: [],
  usage: '[параметры]',
  options: ofFacts,
  async call(_, given, place) {
    const { facts } = await import('../commands/facts.ts');
    return facts({ ...settings(given), today: dayOfRun(given) }, place);
  },
};

export const fields: CommandDescription = {
  name: 'fields',
  description: 'какие сведения нужны документу и откуда они берутся',
  arguments: [['[код]', 'код документа; без него – список документов']],
  usage: '[код] [параметры]',
  options: ofFields,
  async call([id], given, place) {
    const { fields } = await import('../commands/fields.ts');
    return fields(id, { templates: folders(given), json: given.json ?? false }, place);
  },
};

export const init: CommandDescription = {
  name: 'init',
  description: 'создать папку с образцами файлов и пояснениями',
  arguments: [['<папка>', 'новая папка']],
  usage: 'папка',
  options: () => [],
  async call([folder = ''], _, place) {
    const { init } = await import('../commands/init.ts');
    return init(folder, [TEMPLATES], place);
  },
};
