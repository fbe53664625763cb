import { ofAmend, ofIssue, ofSite, ofUnissue, ofVerify, reading } from '../options.ts';
import { dayAndVersion, dayOfRun, issuing, periodOptions, settings, writings } from '../settings.ts';
import type { CommandDescription } from './description.ts';

// Of issued acts: from the draft to the site.

export const issue: CommandDescription = {
  name: 'issue',
  description:
    'издать документы: присвоить место в реестре актов и больше не менять (без кодов – записать реестр)',
  arguments: [['[код...]', 'коды документов, см. fields']],
  usage: '[код...] [параметры]',
  options: ofIssue,
  async call(ids, given, place) {
    const { issue } = await import('../commands/issue.ts');
    return issue(ids, { ...settings(given), ...issuing(given), ...periodOptions(given) }, place);
  },
};

export const unissue: CommandDescription = {
  name: 'unissue',
  description: 'отменить издание акта, пока он не подписан; в реестре останется запись',
  arguments: [['<код>', 'код документа']],
  usage: 'код [параметры]',
  options: ofUnissue,
  async call([id = ''], given, place) {
    const { unissue } = await import('../commands/unissue.ts');
    return unissue(id, { ...settings(given), ...issuing(given) }, place);
  },
};

export const amend: CommandDescription = {
  name: 'amend',
  description:
    'новая редакция изданного акта: изменения в Word, сравнительная таблица, новый текст и приказ (--issue – издать)',
  arguments: [['<код>', 'код документа']],
  usage: 'код [параметры]',
  options: () => [...reading(), ...ofAmend()],
  async call([id = ''], given, place) {
    const { amend } = await import('../commands/amend.ts');
    const { basis = null, issue: isIssued = false } = given;
    const order = { ...issuing(given), basis, isIssued };
    return amend(id, { ...settings(given), ...order, ...writings(given), clock: order.today }, place);
  },
};

export const verify: CommandDescription = {
  name: 'verify',
  description: 'проверить электронные подписи: чья подпись и не изменён ли файл',
  arguments: [
    ['[файл...]', 'подписанные файлы, подписи или папки; без них – папка acts папки со сведениями'],
  ],
  usage: '[файл...] [параметры]',
  options: ofVerify,
  // A digest goes over every byte of every file.
  isSteady: true,
  async call(paths, given, place) {
    const { verify } = await import('../commands/verify.ts');
    return verify(paths, { input: given.input, json: given.json ?? false, today: dayOfRun(given) }, place);
  },
};

export const stamp: CommandDescription = {
  name: 'stamp',
  description: 'копии подписанных актов с отметкой об электронной подписи: для чтения и печати',
  arguments: [
    [
      '[файл...]',
      'подписанные файлы изданных актов или папки актов; без них – вся папка acts папки со сведениями',
    ],
  ],
  usage: '[файл...] [параметры]',
  options: ofVerify,
  isSteady: true,
  async call(paths, given, place) {
    const { stamp } = await import('../commands/stamp.ts');
    const { input, json = false } = given;
    return stamp({ paths, input, json, ...dayAndVersion(given) }, place);
  },
};

export const site: CommandDescription = {
  name: 'site',
  description: 'папка для сайта: изданные акты с подписями под латинскими именами и страница со ссылками',
  arguments: [],
  usage: '[параметры]',
  options: () => [...reading(), ...ofSite()],
  isSteady: true,
  async call(_, given, place) {
    const { site } = await import('../commands/site.ts');
    return site({ ...settings(given), ...writings(given) }, place);
  },
};
